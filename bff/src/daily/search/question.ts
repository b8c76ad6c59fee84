import { fold, foldWords } from './fold'
import { documentNumbersOf, hanWordsOf, isLookedUp, latinWordsOf } from './tokens'

/**
 * A part of a question: what must stand in the text (folded), and the words it is looked up by, each at its offset in it (-1: anywhere).
 * `certain`: an article that has these words in these places has the text.
 */
export type Term = { text: string; words: { word: string; offset: number }[]; certain: boolean }

const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]|「([^」]+)」|『([^』]+)』|‘([^’]+)’|(?<!\p{L})'([^']+)'/gu
const documentNumber = /〔\s*(?:19|20)\d\d\s*〕\s*第?\s*\d{1,5}\s*号/g

const word = (text: string): Term => ({ text, words: [{ word: text, offset: -1 }], certain: true })

const looked = (parts: string[]): Term['words'] => {
  let end = 0
  return parts.flatMap((part) => {
    const offset = end
    end += part.length
    return isLookedUp(part) ? [{ word: part, offset }] : []
  })
}

/** A phrase is looked up by its words; by its single characters only where it has no longer ones, as those may be hidden in words. */
const phrase = (original: string): Term | undefined => {
  const folded = foldWords(original)
  const { text } = fold(original)
  const han = looked(hanWordsOf(text))
  const long = han.filter((part) => part.word.length > 1)
  const others = [...documentNumbersOf(folded), ...latinWordsOf(folded)].map((other) => ({ word: other, offset: -1 }))
  const words = [...others, ...(long.length || others.length ? long : han)]
  const covered = words.reduce((sum, part) => sum + (part.offset < 0 ? 0 : part.word.length), 0)
  return words.length ? { text, words, certain: covered === text.length } : undefined
}

/** Characters next to each other that make no word of the dictionary belong together, as those of a name do. */
const hanTerms = (text: string): Term[] => {
  const terms: Term[] = []
  let alone = ''
  const close = () => {
    const words = looked([...alone])
    if (words.length) terms.push({ text: alone, words, certain: words.length === alone.length })
    alone = ''
  }
  for (const part of hanWordsOf(text)) {
    if (/^\p{Script=Han}$/u.test(part)) {
      alone += part
      continue
    }
    close()
    if (isLookedUp(part)) terms.push(word(part))
  }
  close()
  return terms
}

const wordTerms = (original: string): Term[] => {
  const text = foldWords(original)
  const rest = text.replace(documentNumber, ' ')
  return [...documentNumbersOf(text), ...latinWordsOf(rest)].map(word).concat(hanTerms(rest))
}

/** What a reader asks for: every term must stand in an article. Empty when the question says nothing that could be looked up. */
export const termsOf = (question: string): Term[] => {
  const phrases = [...question.matchAll(quoted)].flatMap((match) => phrase(match.slice(1).find((group) => group !== undefined) ?? '') ?? [])
  const terms = [...phrases, ...wordTerms(question.replace(quoted, ' '))]
  return [...new Map(terms.map((term) => [term.text, term])).values()]
}
