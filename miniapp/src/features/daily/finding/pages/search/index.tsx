import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useAddress } from '../../../../../platform/use-address'
import { useTitle } from '../../../../../platform/use-title'
import { Page } from '../../../../../ui/page'
import { SearchField } from '../../../../../ui/search-field'
import { rememberSearch } from '../../../searches'
import { SearchResults } from '../../components/search-results'
import { SearchStart } from '../../components/search-start'
import { type Question, questionOf } from '../../question'

/** Search. Words and filters stand in the address, so a link opens the same search. */
export default function SearchPage() {
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
  useTitle(question.q ? `“${question.q}”的搜索结果 · TISC青岛日刊` : '搜索 · TISC青岛日刊')
  useShareCard({ title: question.q ? `TISC青岛日刊：搜索“${question.q}”` : 'TISC青岛日刊：搜索', name: 'search', params: question })
  const field = <SearchField label="搜索文章" value={typed} onType={type} onSearch={searchFor} autoFocus={!question.q} />
  return (
    <Page where="搜索" top={field}>
      {question.q ? <SearchResults key={question.q} question={question} onAsk={askAgain} /> : <SearchStart onSearch={searchFor} />}
    </Page>
  )
}
