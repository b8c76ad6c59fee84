import type { Words } from './question.schema'

/** A table of words as options to choose from. */
export const chosenFrom = (table: Readonly<Record<string, Words>>) => Object.entries(table).map(([value, words]) => ({ value, words }))
