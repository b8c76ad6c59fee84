import { fold, foldWords } from './fold'
import { documentNumbersOf, hanWordsOf, isLookedUp, latinWordsOf } from './tokens'

/** A part of a question: what must stand in the text (folded), by which tokens it is looked up, and whether those say it all. */
export type Term = { text: string; tokens: string[]; certain: boolean }

const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]|「([^」]+)」|『([^』]+)』|‘([^’]+)’|(?<!\p{L})'([^']+)'/gu
const documentNumber = /〔\s*(?:19|20)\d\d\s*〕\s*第?\s*\d{1,5}\s*号/g

const word = (text: string): Term => ({ text, tokens: [text], certain: true })

/** A phrase is looked up by its words; by its single characters only where it has no longer ones, as those may be hidden in words. */
const phrase = (original: string): Term | undefined => {
  const folded = foldWords(original)
  const words = [...documentNumbersOf(folded), ...latinWordsOf(folded), ...hanWordsOf(folded).filter(isLookedUp)]
  const long = words.filter((token) => token.length > 1)
  const text = fold(original).text
  return words.length ? { text, tokens: long.length ? long : words, certain: words.length === 1 && words[0] === text } : undefined
}

/** Characters next to each other that make no word of the dictionary belong together, as those of a name do. */
const hanTerms = (text: string): Term[] => {
  const terms: Term[] = []
  let alone = ''
  const close = () => {
    const together = [...alone].filter(isLookedUp)
    if (together.length) terms.push({ text: alone, tokens: together, certain: alone.length === 1 })
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
