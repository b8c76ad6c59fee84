import { TextDecoder, TextEncoder } from 'node:util'

/** What Taro's compiler would supply: configuration macros that hand their argument back. */
process.env.TARO_ENV = 'h5'
const handBack = <T>(config: T): T => config

/** jsdom has no media queries: a light browser on a wide screen. */
const matchMedia = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })
Object.assign(globalThis, { matchMedia, TextDecoder, TextEncoder })
Object.assign(globalThis, { definePageConfig: handBack, defineAppConfig: handBack, API_ORIGIN: '' })
