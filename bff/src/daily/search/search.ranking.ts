import { reachOf } from '@tisc/shared/platform/regions'
import type { Posting } from './posting'
import type { Listed } from './search.lists'
import type { Match } from './search.matches'
import { fields } from './search-entry'

/** What a word is worth anywhere, what more in the title and in the summary, and what more each time it stands there twice as often. */
const worth = { anywhere: 1, title: 4, summary: 1.5, doubled: 0.3 }

/** After so long an article of the same relevance is worth the middle between `lasting` and all. */
const halfLife = 2 * 365 * 86_400_000
const lasting = 0.6

/** Whether a document means something for a reader in Qingdao today: in force, and not another city's. */
export const applies = ({ facts }: Posting): boolean =>
  facts.validity !== 'not-in-force' && (!facts.region || reachOf(facts.region) !== 'elsewhere')

const worthOf = (row: Listed): number =>
  worth.anywhere +
  (row.in & fields.title ? worth.title : 0) +
  (row.in & fields.summary ? worth.summary : 0) +
  worth.doubled * Math.log2(Math.max(1, row.bytes))

/** Matches from the most to the least relevant: words in title and summary, newer first, what does not apply here and today behind all. */
export const ranked = (newestFirst: Match[]): Match[] => {
  const newest = newestFirst[0]?.time ?? 0
  const score = ({ rows, time }: Match): number =>
    rows.reduce((sum, row) => sum + worthOf(row), 0) * (lasting + (1 - lasting) * 0.5 ** ((newest - time) / halfLife))
  return newestFirst
    .map((match) => ({ match, applies: applies(match), score: score(match) }))
    .sort((a, b) => Number(b.applies) - Number(a.applies) || b.score - a.score || (a.match.key < b.match.key ? -1 : 1))
    .map(({ match }) => match)
}
