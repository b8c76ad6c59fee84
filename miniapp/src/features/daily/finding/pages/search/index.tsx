import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useAddress } from '../../../../../platform/use-address'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { Page } from '../../../../../ui/page'
import { usePageWords } from '../../../../../ui/page-words'
import { SearchField } from '../../../../../ui/search-field'
import { rememberSearch } from '../../../searches'
import { SearchResults } from '../../components/search-results'
import { SearchStart } from '../../components/search-start'
import { type Question, questionOf } from '../../question'

const words = {
  zh: { where: '搜索', results: (words: string) => `“${words}”的搜索结果` },
  en: { where: 'Search', results: (words: string) => `Results for “${words}”` },
}

/** Search. Words and filters stand in the address, so a link opens the same search. */
export default function SearchPage() {
  const said = useWords(words)
  const [address, ask] = useAddress('search')
  const question = questionOf(address)
  const [typed, setTyped] = useState(question.q)
  const searchFor = (q: string) => {
    setTyped(q)
    if (q) rememberSearch(q)
    ask(q ? { q } : {})
  }
  const askAgain = (next: Question) => (next.q === question.q ? ask(next) : searchFor(next.q))
  const type = (text: string) => (text ? setTyped(text) : searchFor(''))
  useTitle(`${question.q ? said.results(question.q) : said.where} · TISC青岛日刊`)
  useShareCard({ title: `TISC青岛日刊 · ${question.q ? said.results(question.q) : said.where}`, name: 'search', params: question })
  const field = (
    <SearchField label={usePageWords().searchArticles} value={typed} onType={type} onSearch={searchFor} autoFocus={!question.q} />
  )
  return (
    <Page where={said.where} top={field}>
      {question.q ? <SearchResults key={question.q} question={question} onAsk={askAgain} /> : <SearchStart onSearch={searchFor} />}
    </Page>
  )
}
