import { reachOf } from '@tisc/shared/platform/regions'
import type { Posting } from './posting'
import { mostRanked } from './search.matches'
import { amongThose, postingsDownTo } from './search.postings'

/** What a word in the title, in the summary, or anywhere is worth. */
const worth = { title: 4, summary: 1.5, anywhere: 1 }

/** After so long an article of the same relevance is worth the middle between `lasting` and all. */
const halfLife = 2 * 365 * 86_400_000
const lasting = 0.6

/** Whether a document means something for a reader in Qingdao today: in force, and not another city's. */
export const applies = (posting: Posting): boolean =>
  posting.validity !== 'not-in-force' && (!posting.region || reachOf(posting.region) !== 'elsewhere')

const those = async (token: string, postings: Posting[], alone: boolean): Promise<Set<string>> => {
  const keys = postings.map((posting) => posting.key)
  const last = keys.at(-1)
  if (last === undefined) return new Set()
  return new Set(alone ? await postingsDownTo(token, last, mostRanked) : await amongThose(token, keys))
}

/** Matches from the most to the least relevant: words in title and summary, newer first, what does not apply here and today behind all. */
export const ranked = async (tokens: string[], newestFirst: Posting[]): Promise<Posting[]> => {
  const alone = tokens.length === 1
  const found = await Promise.all(
    tokens.map(async (token) => ({
      title: await those(`^${token}`, newestFirst, alone),
      summary: await those(`~${token}`, newestFirst, alone),
    })),
  )
  const newest = newestFirst[0]?.time ?? 0
  const score = (posting: Posting): number => {
    const words = found.reduce(
      (sum, { title, summary }) =>
        sum + worth.anywhere + (title.has(posting.key) ? worth.title : 0) + (summary.has(posting.key) ? worth.summary : 0),
      0,
    )
    return words * (lasting + (1 - lasting) * 0.5 ** ((newest - posting.time) / halfLife))
  }
  return newestFirst
    .map((posting) => ({ posting, applies: applies(posting), score: score(posting) }))
    .sort((a, b) => Number(b.applies) - Number(a.applies) || b.score - a.score || (a.posting.key < b.posting.key ? -1 : 1))
    .map(({ posting }) => posting)
}
