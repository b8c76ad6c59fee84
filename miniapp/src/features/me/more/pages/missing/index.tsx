import { useEffect } from 'react'
import { releaseFirstScreen } from '../../../../../platform/first-screen'
import { useTitle } from '../../../../../platform/use-title'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Empty } from '../../../../../ui/empty'
import { GoRow } from '../../../../../ui/go-row'
import { Page } from '../../../../../ui/page'
import { Rows } from '../../../../../ui/rows'

/** An address that belongs to nothing: says so, and three ways on. */
export default function MissingPage() {
  useTitle('没有这个页面 · TISC青岛日刊')
  // the server has said the same in its own markup, and no answer will take that away
  useEffect(releaseFirstScreen, [])
  return (
    <Page where="TISC青岛日刊" top={<DoubleRule />}>
      <h1 className="unseen">没有这个页面</h1>
      <Empty icon="search" fact="没有这个页面" say="地址可能少了几个字。可以从下面几处接着找。" />
      <Rows>
        <li>
          <GoRow to="feed" icon="daily" words="看本期日刊" />
        </li>
        <li>
          <GoRow to="search" icon="search" words="搜标题和正文里的词" />
        </li>
        <li>
          <GoRow to="archive" icon="calendar" words="按年月和期号找" />
        </li>
      </Rows>
    </Page>
  )
}
