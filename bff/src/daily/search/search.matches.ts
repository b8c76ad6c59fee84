import { type Posting, readPosting } from './posting'
import { amongThose, postingsOf } from './search.postings'

/** How many matches are ranked; of words that more articles have, the newest. */
export const mostRanked = 2_000

const firstPage = 256

type List = { token: string; postings: string[]; complete: boolean }

const readList = async (token: string): Promise<List> => {
  const postings = await postingsOf(token, firstPage)
  return { token, postings, complete: postings.length < firstPage }
}

const narrow = async (postings: string[], tokens: string[]): Promise<string[]> => {
  let left = postings
  for (const token of tokens) if (left.length) left = await amongThose(token, left)
  return left
}

/** Every match, where one of the words is rare: its list is short, and the others are only asked about what stands in it. */
const matchRare = (rarest: List, others: List[]): Promise<string[]> => {
  const complete = others.filter((list) => list.complete).map((list) => new Set(list.postings))
  const candidates = rarest.postings.filter((posting) => complete.every((list) => list.has(posting)))
  return narrow(
    candidates,
    others.filter((list) => !list.complete).map((list) => list.token),
  )
}

/** The newest matches of words that are all frequent: along the list that is thinnest where we have looked. */
async function* matchFrequent([thinnest, ...others]: List[]): AsyncGenerator<string[]> {
  if (!thinnest) return
  const tokens = others.map((list) => list.token)
  let page = thinnest.postings
  let complete = thinnest.complete
  for (;;) {
    yield await narrow(page, tokens)
    const last = page.at(-1)
    if (complete || last === undefined) return
    page = await postingsOf(thinnest.token, mostRanked, last)
    complete = page.length < mostRanked
  }
}

async function* pagesOf(tokens: string[]): AsyncGenerator<string[]> {
  const lists = await Promise.all(tokens.map(readList))
  const [rarest] = lists.filter((list) => list.complete).sort((a, b) => a.postings.length - b.postings.length)
  if (rarest) {
    yield await matchRare(
      rarest,
      lists.filter((list) => list !== rarest),
    )
    return
  }
  // All have as many entries on their first page: the one that reaches back furthest has the fewest.
  yield* matchFrequent(lists.sort((a, b) => (b.postings.at(-1) ?? '').localeCompare(a.postings.at(-1) ?? '')))
}

/** What is left of a page of candidates. */
export type Accept = (postings: Posting[]) => Promise<Posting[]> | Posting[]

/** The newest articles that have every token and are accepted, up to `mostRanked`; `more` when there are others. */
export const matchesOf = async (tokens: string[], accept: Accept, counts: (posting: Posting) => boolean) => {
  const found: Posting[] = []
  let counted = 0
  for await (const page of pagesOf(tokens)) {
    for (const posting of await accept(page.map(readPosting))) {
      if (counts(posting) && counted++ === mostRanked) return { found, more: true }
      found.push(posting)
    }
  }
  return { found, more: false }
}
