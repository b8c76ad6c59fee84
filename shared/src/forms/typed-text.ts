/**
 * What cannot be seen and lies: control characters, half characters, what turns the writing around, byte order marks. The joiners that
 * emoji and some scripts need stay.
 */
const unseen = /(?![\t\n])[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu

/** A typed text of several lines without what cannot be seen; lines end alike. */
export const withoutUnseen = (text: string): string => text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(unseen, '')

/** A typed text as one line: what was pasted from a table keeps its words, with blanks between. */
export const asLine = (text: string): string => withoutUnseen(text).replace(/[\t\n]+/g, ' ')
