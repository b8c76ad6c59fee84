import type { Document, Value } from '../bson/codec'
import { badValue, fail } from '../errors'
import { splitPath, spread, valuesAt } from './paths'

/**
 * Words as MongoDB's language "none" takes them: split at spaces and punctuation, without case and accents, no stemming, no stop
 * words. Chinese is not segmented by MongoDB either: a run of characters without punctuation is one word.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu) ?? []

export interface TextSearch {
  words: string[]
  phrases: string[]
  excluded: string[]
}

export function parseSearch(search: Value): TextSearch {
  if (typeof search !== 'string') badValue('"$search" had the wrong type. Expected string')
  const phrases: string[] = []
  const excluded: string[] = []
  const rest = search
    .replace(/(-?)"([^"]*)"/g, (_: string, minus: string, phrase: string) => {
      ;(minus ? excluded : phrases).push(phrase.toLowerCase())
      return ` ${minus ? '' : phrase} `
    })
    .replace(/(^|\s)-(\S+)/g, (_: string, space: string, word: string) => {
      excluded.push(word.toLowerCase())
      return space
    })
  return { words: [...new Set(wordsOf(rest))], phrases, excluded }
}

function textsOf(document: Document, fields: Record<string, number>): [text: string, weight: number][] {
  return Object.entries(fields).flatMap(([path, weight]) =>
    [...spread(valuesAt(document, splitPath(path)))]
      .filter((value) => typeof value === 'string')
      .map((text): [string, number] => [text, weight]),
  )
}

/** The distinct words of the indexed fields: the keys of a text index. */
export const wordsIn = (document: Document, fields: Record<string, number>): string[] => [
  ...new Set(textsOf(document, fields).flatMap(([text]) => wordsOf(text))),
]

export function textMatcher(condition: Document, fields: Record<string, number> | undefined): (document: Document) => boolean {
  if (!fields) return fail(27, 'text index required for $text query')
  const search = parseSearch(condition.$search)
  return (document) => {
    const texts = textsOf(document, fields).map(([text]) => text.toLowerCase())
    const words = new Set(texts.flatMap(wordsOf))
    return (
      search.words.some((word) => words.has(word)) &&
      search.phrases.every((phrase) => texts.some((text) => text.includes(phrase))) &&
      !search.excluded.some((text) => words.has(text) || texts.some((whole) => text.includes(' ') && whole.includes(text)))
    )
  }
}

/** How often the words occur for the length of the field, by weight. Ranks like MongoDB's score, but is not the same number. */
export function textScore(document: Document, condition: Document, fields: Record<string, number>): number {
  const wanted = new Set(parseSearch(condition.$search).words)
  return textsOf(document, fields).reduce((score, [text, weight]) => {
    const words = wordsOf(text)
    const hits = words.filter((word) => wanted.has(word)).length
    return score + (words.length === 0 ? 0 : weight * (hits / 2 + hits / words.length / 2))
  }, 0)
}
