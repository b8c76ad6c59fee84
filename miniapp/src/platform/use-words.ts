import { type Language, language } from './language'
import { useStored } from './use-stored'

/** A page's words in the person's language; a word that one language lacks is a compile error. */
export const useWords = <W>(words: Record<Language, W>): W => words[useStored(language)]
