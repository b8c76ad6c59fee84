import { useWhen } from '../when'

/** When a session takes place, in the person's language. */
export const useSpanWords = () => useWhen().span
