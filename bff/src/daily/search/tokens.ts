import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { foldWords } from './fold'

let loaded: Jieba | undefined

/** The dictionary takes 50 MB and a tenth of a second, so it is loaded when the first text is cut. */
const jieba = (): Jieba => {
  loaded ??= Jieba.withDict(dict)
  return loaded
}

/** Single characters that nearly every text has and nobody looks for. */
const empty = new Set('的了和与及或在是对为以将由等并其就也而之于从到把被向但都这那个们我你他它')

const hanWord = /^\p{Script=Han}{2,}$/u
const hanCharacter = /^\p{Script=Han}$/u
const latinWord = /[\p{Script=Latin}\p{Nd}]+(?:[.\-&'’+/:][\p{Script=Latin}\p{Nd}]+)*/gu
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g
const documentNumber = /〔\s*((?:19|20)\d\d)\s*〕\s*第?\s*(\d{1,5})\s*号/g
const longest = 60

/** The Han words of a text as it reads, without guessing at words that are in no dictionary. */
export const hanWordsOf = (text: string): string[] => jieba().cut(text, false)

/** Whether a word of `hanWordsOf` is looked up: one of Han that says something. */
export const isLookedUp = (word: string): boolean => hanWord.test(word) || (hanCharacter.test(word) && !empty.has(word))

/** Latin words and numbers; a compound one (`pct-2017`) as a whole. Figures lose the commas of their thousands. */
export const latinWordsOf = (text: string): string[] =>
  [...text.replace(thousands, '').matchAll(latinWord)].map(([word]) => word.slice(0, longest))

/** The year and number of every 发文字号, as `〔2017〕58号`. */
export const documentNumbersOf = (text: string): string[] =>
  [...text.matchAll(documentNumber)].map(([, year, number]) => `〔${year}〕${number}号`)

/**
 * Everything a text can be found by. Every dictionary word that stands anywhere in it is a token, however a sentence around it might be
 * cut, so a word of a question is found in every text that has it; single characters are tokens where they stand alone.
 */
export const tokensOf = (original: string): Set<string> => {
  const text = foldWords(original)
  const latin = latinWordsOf(text)
  return new Set([
    ...documentNumbersOf(text),
    ...latin,
    ...latin.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)),
    ...jieba()
      .cutAll(text)
      .filter((word) => hanWord.test(word)),
    ...hanWordsOf(text).filter((word) => isLookedUp(word)),
  ])
}
