import type { Appearance } from './look'
import { storedValue } from './storage'

/** The reader's choice, kept on the device. `src/first-look.ts` reads it before the app does. */
export const appearance = storedValue<Appearance>('appearance', { colour: 'system', elder: false, textSize: 1 })
