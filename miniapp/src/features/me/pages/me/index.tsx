import { useStored } from '../../../../platform/use-stored'
import { useTitle } from '../../../../platform/use-title'
import { DoubleRule } from '../../../../ui/double-rule'
import { GoRow } from '../../../../ui/go-row'
import { ListEnd } from '../../../../ui/list-end'
import { Page } from '../../../../ui/page'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { favourites, readings } from '../../../daily/daily.api'
import { ElderSwitch } from '../../components/elder-switch'
import { ShelfFigures } from '../../components/shelf-figures'

/** What is the reader's own: articles kept and read, how the app looks, and who is behind it. */
export default function MePage() {
  const kept = useStored(favourites).length
  const read = useStored(readings).length
  useTitle('我的 · TISC青岛日刊')
  return (
    <Page where="我的" tab="me">
      <DoubleRule />
      <h1 className="unseen">我的</h1>
      <ShelfFigures
        figures={[
          { list: 'favourites', count: kept, word: '篇收藏' },
          { list: 'readings', count: read, word: '篇读过' },
        ]}
      />
      <SectionTitle title="看得舒服" />
      <Rows>
        <li>
          <ElderSwitch />
        </li>
        <li>
          <GoRow to="settings" icon="settings" words="字号、颜色、存储" />
        </li>
      </Rows>
      <SectionTitle title="这个服务" />
      <Rows>
        <li>
          <GoRow to="about" icon="info" words="关于与来源" say="谁在办，在哪里，内容从哪里来" />
        </li>
      </Rows>
      <ListEnd>收藏的和读过的只存在这台设备里</ListEnd>
    </Page>
  )
}
