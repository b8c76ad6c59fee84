/**
 * What carries no content: white space of every kind, the invisible characters that editors leave behind, control characters, and the
 * marks that turn the direction of writing (with which a text can be made to look like another).
 */
const invisible = String.raw`\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069`
const blanks = new RegExp(`[\\s\\p{Cc}${invisible}]+`, 'gu')
const unseen = new RegExp(`[${invisible}]|[^\\P{Cc}\\n\\t]`, 'gu')

/** The characters of a text that are content. */
export const dense = (text: string): string => text.replace(blanks, '')

/** Runs of white space become one space, what cannot be seen goes. */
export const tidy = (text: string): string => text.replace(unseen, '').replace(/[^\S\n]+/g, ' ')

const han = String.raw`[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…]`
const gap = new RegExp(`(?<=${han})[ \\n]+(?=${han})`, 'gu')

/** Closes the gaps that line breaks left between Chinese characters of a title or cell. */
export const closeGaps = (text: string): string => tidy(text).replace(gap, '').replace(/\n/g, ' ').trim()
