import type { Body } from '@tisc/shared/daily/body.schema'
import { bodyText } from '@tisc/shared/daily/body.text'
import { dense } from './blank'
import type { Report } from './reading'

const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Whether all of `part` stands in `whole` in the same order. */
const inOrder = (part: string, whole: string): boolean => {
  let at = 0
  for (const character of whole) if (part.startsWith(character, at)) at += character.length
  return at === part.length
}

export type Loss = { missing: string; added: string; inOrder: boolean }

/**
 * The proof that nothing was lost: the source without white space must be the body, in order, and what is not in the body must be in
 * the report, character by character. Returns what is unaccounted for; both texts are empty when all is well.
 */
export const unaccounted = (source: string, body: Body, { dropped, found }: Pick<Report, 'dropped' | 'found'>): Loss => {
  const whole = dense(source)
  const kept = dense(bodyText(body))
  const aside = dense([...dropped.map(({ text }) => text), ...found.filter(({ taken }) => taken).map(({ text }) => text)].join(''))
  const rest = counted(whole)
  let added = ''
  for (const [character, count] of counted(kept + aside)) {
    const left = (rest.get(character) ?? 0) - count
    if (left < 0) added += character.repeat(-left)
    rest.set(character, Math.max(0, left))
  }
  const missing = [...rest].map(([character, count]) => character.repeat(count)).join('')
  return { missing, added, inOrder: inOrder(kept, whole) }
}
