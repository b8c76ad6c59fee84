import { pinyin, polyphonic } from 'pinyin-pro'
import type { Vault } from '../../platform/vault/vault'

/** Longer names are found by where they begin; nobody types their middle. */
const longest = 8

const isChinese = (text: string): boolean => /^\p{Script=Han}$/u.test(text)

/** A name as it is looked for: one width and case, without points and accents. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .trim()

/** Every unbroken run of the parts, joined; of a long list only those from its beginning. */
const runs = (parts: readonly string[]): string[] =>
  parts.flatMap((_, from) =>
    from > 0 && parts.length > longest ? [] : parts.slice(from).map((_part, at) => parts.slice(from, from + at + 1).join('')),
  )

/** A name that could be read in more ways is found by the two likeliest, and by each character in each of its own. */
const mostReadings = 8

const product = (ways: readonly string[][]): string[][] =>
  ways.reduce<string[][]>((begun, way) => begun.flatMap((one) => way.map((syllable) => [...one, syllable])), [[]])

/** How a name may be read, syllable by syllable: as a surname, as a word, by the readings of its characters; and with each ü as u. */
const readings = (letters: string): string[][] => {
  const options = { toneType: 'none', type: 'array', v: true } as const
  const ways = polyphonic(letters, options).map((way) => [...new Set(way)])
  const isFew = ways.reduce((count, way) => count * way.length, 1) <= mostReadings
  const likely = [pinyin(letters, { ...options, mode: 'surname' }), pinyin(letters, options)]
  const read = isFew ? [...likely, ...product(ways)] : [...likely, ...ways.flatMap((way) => way.map((one) => [one]))]
  return [...read, ...read.map((one) => one.map((syllable) => syllable.replace(/v/gu, 'u')))]
}

/** What a name can be found by: its characters, each two that stand together, its syllables however they are read, its initials, its words. */
export const termsOf = (name: string): string[] => {
  const words = plain(name).split(/\s+/u).filter(Boolean)
  const letters = words.join('')
  const characters = [...letters].filter(isChinese)
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  const sounds = characters.length > 0 ? readings(characters.join('')) : [words]
  const spoken = sounds.flatMap((syllables) => [...runs(syllables), ...runs(syllables.map((one) => one.charAt(0)))])
  return [...new Set([...characters, ...pairs, ...spoken, ...words])]
}

/** What must all be found for a name to match what was typed. */
export const soughtTerms = (typed: string): string[] => {
  const pieces = plain(typed).match(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu) ?? []
  return pieces.flatMap((piece) => {
    const characters = [...piece]
    if (!isChinese(characters[0] ?? '') || characters.length === 1) return [piece]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })
}

/** So much of a token is kept: enough that no two names meet. */
const tokenLength = 16

const tokensOf = (vault: Vault, terms: readonly string[]): Promise<string[]> =>
  Promise.all(terms.map(async (term) => (await vault.token('pool name', term)).slice(0, tokenLength)))

/** The blind index of a name. */
export const nameTokens = (vault: Vault, name: string): Promise<string[]> => tokensOf(vault, termsOf(name))

/** The tokens that a name must have to match what was typed. */
export const soughtTokens = (vault: Vault, typed: string): Promise<string[]> => tokensOf(vault, soughtTerms(typed))
