import { topicNames } from '../topic.service'
import type { Term } from './question'
import { listOf } from './search.lists'

const isKnown = async (token: string): Promise<boolean> => (await listOf(token, 1)).length > 0

const known = async (words: string[]): Promise<string[]> => {
  const found = await Promise.all(words.map(isKnown))
  return words.filter((_, index) => found[index])
}

const most = 60

/** A Latin word with one letter dropped, two exchanged or one doubled: the commonest slips that need no alphabet to try. */
const slips = (word: string): string[] => {
  const places = [...word].map((_, at) => at)
  return [
    ...places.map((at) => word.slice(0, at) + word.slice(at + 1)),
    ...places.slice(1).map((at) => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1)),
    ...places.map((at) => word.slice(0, at) + word[at] + word.slice(at)),
  ]
}

/** The parts of a Han word that may be words, the longest first. */
const partsOf = (word: string): string[] => {
  const parts: string[] = []
  for (let length = word.length - 1; length >= 2; length--) {
    for (let at = 0; at + length <= word.length; at++) parts.push(word.slice(at, at + length))
  }
  return parts
}

const likeTopic = async (text: string): Promise<string | undefined> => {
  const inCommon = (name: string) => [...text].filter((character) => name.includes(character)).length
  const [best] = [...(await topicNames()).values()].sort((a, b) => inCommon(b) - inCommon(a))
  return best !== undefined && inCommon(best) > 0 ? best : undefined
}

/** The nearest thing to a question without an answer that has one: those of its words that are known, a slip mended, a part, a topic's name. */
export const nearestTo = async (terms: Term[]): Promise<string | undefined> => {
  const words = terms.flatMap((term) => (term.certain && term.words.length === 1 ? [term.text] : []))
  const usable = await known(words.slice(0, most))
  if (usable.length && usable.length < terms.length) return usable.join(' ')
  if (usable.length > 1) return usable.sort((a, b) => b.length - a.length)[0]
  const close = terms.flatMap(({ text }) => (/^[\p{Script=Latin}\p{Nd}]{3,30}$/u.test(text) ? slips(text) : partsOf(text.slice(0, 12))))
  const [mended] = await known([...new Set(close)].slice(0, most))
  return mended ?? (await likeTopic(terms.map(({ text }) => text).join('')))
}
