import { storedValue } from './storage'

export type Language = 'zh' | 'en'

/** The language of the app. What it passes on, articles and what trainings say of themselves, is in Chinese. */
export const language = storedValue<Language>('language', 'zh')
