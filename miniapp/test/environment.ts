/** What Taro's compiler would supply: configuration macros that hand their argument back. */
process.env.TARO_ENV = 'h5'
const handBack = <T>(config: T): T => config
Object.assign(globalThis, { definePageConfig: handBack, defineAppConfig: handBack, API_ORIGIN: '' })
