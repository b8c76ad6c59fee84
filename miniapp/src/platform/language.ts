import { storedValue } from './storage'

export type Language = 'zh' | 'en'

/** The language of the pages that have more than one: everything about oneself. The Daily is in Chinese. */
export const language = storedValue<Language>('language', 'zh')
