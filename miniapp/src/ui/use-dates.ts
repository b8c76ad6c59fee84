import { useWords } from '../platform/use-words'
import { dates } from './dates'

/** Days and instants in the person's language. */
export const useDates = () => useWords(dates)
