import { bodyText } from '@tisc/shared/daily/body.text'
import { articleTypes, validities, wordOf } from '@tisc/shared/daily/daily.words'
import type { SearchPage } from '@tisc/shared/daily/search.schema'
import { regionName } from '@tisc/shared/platform/regions'
import { type ArticleRecord, Articles } from '../article.model'
import { type Names, type SummaryRecord, summaryFields, toSummary } from '../article.view'
import { currentNames } from '../topic.service'
import { stand } from './places'
import { idOf, type Posting } from './posting'
import { type Term, termsOf } from './question'
import { startOf, toSearchCursor } from './search.cursor'
import { countFacets, createFilter, type Facet, facetNames, type SearchFilter } from './search.filters'
import { type Listed, placesIn } from './search.lists'
import { type Match, matchesOf } from './search.matches'
import { nearestTo } from './search.nearest'
import { hitsIn, piecesOf, snippetOf } from './search.pieces'
import { applies, ranked } from './search.ranking'
import { withTexts } from './search.texts'

type Query = SearchFilter & { q: string; cursor?: string | undefined; limit: number }
type Hit = SearchPage['items'][number]

/** So many words are looked up, the longest; the others are looked for in the texts. */
const mostLookedUp = 8

/** How a question is asked: the words to look up, the phrases to check by the places of words, the texts to look for. */
const planOf = (terms: Term[]) => {
  const all = [...new Set(terms.flatMap((term) => term.words.map(({ word }) => word)))].sort((a, b) => b.length - a.length)
  const words = new Set(all.slice(0, mostLookedUp))
  const isWhole = (term: Term) => term.certain && term.words.every(({ word }) => words.has(word))
  return {
    words: [...words],
    phrases: terms
      .map((term) => term.words.filter(({ word, offset }) => offset >= 0 && words.has(word)))
      .filter((parts) => parts.length > 1)
      .map((parts) => parts.map(({ word, offset }) => ({ row: [...words].indexOf(word), offset }))),
    texts: terms.filter((term) => !isWhole(term)).map((term) => term.text),
  }
}

/** Whether an article has a phrase, by the places of its words: each in a row of the match, at its offset in the phrase. */
const hasPhrase = ({ rows }: Match, parts: { row: number; offset: number }[]): boolean =>
  stand(parts.map(({ row, offset }) => ({ places: placesIn(rows[row] as Listed), offset })))

const hitOf = (article: SummaryRecord & Pick<ArticleRecord, 'body'>, terms: string[], names: Names): Hit => {
  const { summary = '' } = article
  const body = bodyText(article.body).replace(/\s+/g, ' ')
  const inSummary = hitsIn(summary, terms).length > 0
  return {
    article: toSummary(article, names),
    title: piecesOf(article.title, hitsIn(article.title, terms)),
    snippet: snippetOf(inSummary ? summary : body, terms),
  }
}

const show = async (postings: Posting[], terms: Term[], names: Names): Promise<Hit[]> => {
  const found = await Articles.find({ _id: { $in: postings.map(idOf) }, state: 'published' }, { ...summaryFields, body: 1 })
    .limit(postings.length)
    .lean<(SummaryRecord & Pick<ArticleRecord, 'body'>)[]>()
  const byId = new Map(found.map((article) => [article._id.toHexString(), article]))
  const texts = terms.map((term) => term.text)
  return postings.flatMap((posting) => {
    const article = byId.get(idOf(posting).toHexString())
    return article ? [hitOf(article, texts, names)] : []
  })
}

const facetsOf = (failedBy: ReturnType<typeof createFilter>, found: Posting[], names: Names): SearchPage['facets'] => {
  const nameOf: Record<Facet, (value: string) => string> = {
    type: (value) => wordOf(articleTypes, value),
    topic: (value) => names.topics.get(value) ?? value,
    region: (value) => names.regions.get(value) ?? regionName(value),
    year: (value) => value,
    validity: (value) => wordOf(validities, value),
  }
  const counts = countFacets(failedBy, found)
  const named = facetNames.map((facet) => [facet, counts[facet].map(({ value, count }) => ({ value, name: nameOf[facet](value), count }))])
  return Object.fromEntries(named) as SearchPage['facets']
}

/** A page of the articles that have every word and phrase of a question. */
export const search = async ({ q, cursor, limit, ...filter }: Query): Promise<SearchPage> => {
  const terms = termsOf(q)
  const { words, phrases, texts } = planOf(terms)
  const failedBy = createFilter(filter)
  const isMatch = (posting: Posting) => failedBy(posting).length === 0
  // What fails one filter only still counts in that filter's own facet.
  const accept = (page: Match[]) =>
    withTexts(
      page.filter((match) => failedBy(match).length < 2 && phrases.every((parts) => hasPhrase(match, parts))),
      texts,
    )
  const { found, more } = words.length ? await matchesOf(words, accept, isMatch) : { found: [], more: false }
  const ranking = ranked(found.filter(isMatch))
  const start = startOf(cursor, ranking)
  const shown = ranking.slice(start, start + limit)
  const last = shown.at(-1)
  const names = await currentNames()
  const nearest = ranking.length ? undefined : await nearestTo(terms)
  return {
    items: await show(shown, terms, names),
    total: { count: ranking.length, more },
    notApplicable: ranking.filter((posting) => !applies(posting)).length,
    facets: facetsOf(failedBy, found, names),
    ...(last && start + shown.length < ranking.length && { next: toSearchCursor(start + shown.length, last) }),
    ...(nearest && { nearest }),
  }
}
