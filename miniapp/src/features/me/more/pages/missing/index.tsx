import { useEffect } from 'react'
import { releaseFirstScreen } from '../../../../../platform/first-screen'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { GoRow } from '../../../../../ui/go-row'
import { Page } from '../../../../../ui/page'
import { Rows } from '../../../../../ui/rows'

const words = {
  zh: {
    missing: '没有这个页面',
    say: '地址可能少了几个字。可以从下面几处接着找。',
    feed: '看本期日刊',
    search: '搜标题和正文里的词',
    archive: '按年月和期号找',
  },
  en: {
    missing: 'There is no such page',
    say: 'A part of the address may be missing. You can go on from here:',
    feed: 'The latest issue',
    search: 'Search titles and texts',
    archive: 'Find by month or number',
  },
}

/** An address that belongs to nothing: says so, and three ways on. */
export default function MissingPage() {
  const said = useWords(words)
  useTitle(`${said.missing} · TISC青岛日刊`)
  // the server has said the same in its own markup, and no answer will take that away
  useEffect(releaseFirstScreen, [])
  return (
    <Page where="TISC青岛日刊" top={<DoubleRule />}>
      <h1 className="unseen">{said.missing}</h1>
      <Empty icon="search" fact={said.missing} say={said.say} />
      <Rows>
        <li>
          <GoRow to="feed" icon="daily" words={said.feed} />
        </li>
        <li>
          <GoRow to="search" icon="search" words={said.search} />
        </li>
        <li>
          <GoRow to="archive" icon="calendar" words={said.archive} />
        </li>
      </Rows>
    </Page>
  )
}
