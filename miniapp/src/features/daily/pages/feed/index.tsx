import { useState } from 'react'
import { useShareCard } from '../../../../platform/share'
import { useRefresh } from '../../../../platform/use-refresh'
import { useTitle } from '../../../../platform/use-title'
import { useWords } from '../../../../platform/use-words'
import { Channels, channel } from '../../../../ui/channels'
import { Link } from '../../../../ui/link'
import { Page } from '../../../../ui/page'
import { PullLine } from '../../../../ui/pull-line'
import { FilteredFeed } from '../../components/filtered-feed'
import { IssueHeader } from '../../components/issue-header'
import { LatestFeed } from '../../components/latest-feed'
import { useTypes } from '../../daily.words'
import { groupByIssue } from '../../group-by-issue'
import { useFeed } from '../../use-feed'
import { useKeepIssues } from '../../use-keep-issues'

const words = {
  zh: { latest: '本期', label: '栏目', archive: '往期' },
  en: { latest: 'Latest', label: 'Sections', archive: 'Archive' },
}

/** The first page: the issue of the day, then those before it; a channel shows one kind of article. */
export default function FeedPage() {
  const said = useWords(words)
  const choices = [{ value: 'all', word: said.latest }, ...Object.entries(useTypes()).map(([value, word]) => ({ value, word }))]
  const [chosen, setChosen] = useState('all')
  const feed = useFeed({})
  const groups = groupByIssue(feed.items, feed.isComplete)
  const today = groups[0]
  const isFresh = feed.first.state === 'ready' && !feed.first.keptAt
  useKeepIssues(isFresh ? groups.flatMap(({ serial }) => serial ?? []) : [])
  const pull = useRefresh(feed.retry)
  useTitle('TISC青岛日刊')
  useShareCard({ title: 'TISC青岛日刊', name: 'feed' })
  return (
    <Page where="TISC青岛日刊" tab="feed" canSearch>
      <PullLine pull={pull} />
      <IssueHeader
        serial={today?.serial}
        day={today?.day}
        {...(today?.isWhole && { articles: today.articles.length, minutes: today.minutes })}
      />
      <Channels label={said.label} choices={choices} chosen={chosen} onChoose={setChosen}>
        <Link to="archive" className={channel}>
          {said.archive}
        </Link>
      </Channels>
      {chosen === 'all' ? <LatestFeed feed={feed} groups={groups} /> : <FilteredFeed key={chosen} type={chosen} />}
    </Page>
  )
}
