import { type Posting, readPosting, timeOf } from './posting'
import { amongThose, type Listed, listOf } from './search.lists'

/** How many matches are ranked; of words that more articles have, the newest. */
export const mostRanked = 2_000

const firstPage = 256

/** The beginning of the list of a word, or all of it; `index` is the word's place in the question. */
type List = { word: string; index: number; page: Listed[]; complete: boolean }

/** An article that has every word, and its row under each of them, in the order of the question. */
export type Match = Posting & { rows: Listed[] }

const readList = async (word: string, index: number): Promise<List> => {
  const page = await listOf(word, firstPage)
  return { word, index, page, complete: page.length < firstPage }
}

/** How many rows of a list lie between two postings, if they lie as close as where we have looked. */
const expectedRows = ({ page }: List, postings: string[]): number => {
  const span = (ends: (string | undefined)[]) => timeOf(ends[0] ?? '') - timeOf(ends[1] ?? '')
  const seen = span([page[0]?.posting, page.at(-1)?.posting])
  return seen > 0 ? (page.length * span([postings[0], postings.at(-1)])) / seen : page.length
}

const toMatch = ({ index }: List, row: Listed): Match => {
  const rows: Listed[] = []
  rows[index] = row
  const { key, time, facts } = readPosting(row.posting)
  return { key, time, facts, rows }
}

/** Those of a page that have the words of further lists too. */
const narrow = async (first: List, page: Listed[], lists: List[]): Promise<Match[]> => {
  let left = page.map((row) => toMatch(first, row))
  for (const list of lists) {
    const postings = left.map(({ key }) => key)
    const rows = list.complete ? list.page : await amongThose(list.word, postings, expectedRows(list, postings))
    const having = new Map(rows.map((row) => [row.posting, row]))
    left = left.filter((match) => {
      const row = having.get(match.key)
      if (row) match.rows[list.index] = row
      return row !== undefined
    })
  }
  return left
}

/** Along the list that is shortest, or thinnest where we have looked: pages of what all lists have in common, newest first. */
async function* pagesOf(words: string[]): AsyncGenerator<Match[]> {
  const lists = await Promise.all(words.map(readList))
  const reach = ({ page, complete }: List) => (complete ? Number.MAX_SAFE_INTEGER - page.length : -timeOf(page.at(-1)?.posting ?? ''))
  const [first, ...others] = lists.sort((a, b) => reach(b) - reach(a))
  if (!first) return
  let { page, complete } = first
  for (;;) {
    yield narrow(first, page, others)
    const last = page.at(-1)
    if (complete || last === undefined) return
    page = await listOf(first.word, mostRanked, last.posting)
    complete = page.length < mostRanked
  }
}

/** What is left of a page of matches. */
export type Accept = (matches: Match[]) => Promise<Match[]>

/** The newest articles that have every word and are accepted, up to `mostRanked` that count; `more` when there are others. */
export const matchesOf = async (words: string[], accept: Accept, counts: (match: Match) => boolean) => {
  const found: Match[] = []
  let counted = 0
  for await (const page of pagesOf(words)) {
    for (const match of await accept(page)) {
      if (counts(match) && counted++ === mostRanked) return { found, more: true }
      found.push(match)
    }
  }
  return { found, more: false }
}
