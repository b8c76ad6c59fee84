/** What carries no content: white space of every kind and the invisible characters that editors leave behind. */
const blanks = /[\s\u200b\u2060\ufeff\u00ad]+/g

/** The characters of a text that are content. */
export const dense = (text: string): string => text.replace(blanks, '')

/** Runs of white space become one space, invisible characters go. */
export const tidy = (text: string): string => text.replace(/[\u200b\u2060\ufeff\u00ad]/g, '').replace(/[^\S\n]+/g, ' ')

const han = String.raw`[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…]`
const gap = new RegExp(`(?<=${han})[ \\n]+(?=${han})`, 'gu')

/** Closes the gaps that line breaks left between Chinese characters of a title or cell. */
export const closeGaps = (text: string): string => tidy(text).replace(gap, '').replace(/\n/g, ' ').trim()
