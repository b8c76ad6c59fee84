import { shownReference } from '@tisc/shared/platform/reference'
import { ipTypes, sources } from '@tisc/shared/rights/case.words'
import { type CaseRow, type CaseView, caseViews } from '@tisc/shared/rights/queue/queue.contract'
import { App, Button, Segmented, Space } from 'antd'
import { Link, useNavigate } from 'react-router'
import { tellOf } from '../../platform/problems'
import type { Column } from '../../ui/columns'
import { Page } from '../../ui/page'
import { PagedRows } from '../../ui/paged-rows'
import { State } from '../../ui/state'
import { useAddress } from '../../ui/use-address'
import { useMay } from '../staff/staff.api'
import { casesApi } from './cases.client'
import { stateNames, viewNames } from './cases.words'
import { DueText, dueText } from './due-text'
import { useBulkAssign } from './queue/use-bulk-assign'
import { most, useList } from './queue/use-list'
import './queue/news.css'

const columns: Column<CaseRow>[] = [
  {
    title: '编号',
    className: 'number',
    text: ({ reference }) => shownReference(reference),
    render: (_, { id, reference }) => <Link to={`/cases/${id}`}>{shownReference(reference)}</Link>,
  },
  { title: '事由', dataIndex: 'about' },
  { title: '当事人', dataIndex: 'name' },
  { title: '类型', text: ({ ipType }) => ipTypes[ipType].zh },
  { title: '来源', text: ({ source }) => sources[source] },
  {
    title: '状态',
    text: ({ state }) => stateNames[state].words,
    render: (_, { state }) => <State tone={stateNames[state].tone}>{stateNames[state].words}</State>,
  },
  { title: '承办人', text: ({ owner }) => owner?.name ?? '未分派' },
  { title: '下一步和时限', width: 270, text: dueText, render: (_, row) => <DueText {...row} /> },
]

const isView = (text: string | undefined): text is CaseView => caseViews.some((view) => view === text)

/** Lets the addresses ask again that have asked for three call-backs today. */
const Release = () => {
  const { message } = App.useApp()
  const release = () =>
    casesApi.releaseCallBacks().then(
      ({ released }) => void message.success(`放开了${released}处`),
      (error: unknown) => void message.error(tellOf(error)),
    )
  return <Button onClick={() => void release()}>放开回电次数限制</Button>
}

/** 案件: what breaks next on top; one's own, what nobody has yet, what waits for the person, what is closed. */
export const ListPage = () => {
  const { filters, set } = useAddress<{ view?: string }>()
  const view = isView(filters.view) ? filters.view : 'open'
  const go = useNavigate()
  const [mayWrite, mayAssign] = [useMay('rights.cases'), useMay('rights.assign')]
  const { ask, counts, changed, show } = useList(view)
  const bulk = useBulkAssign()
  const assigns = mayAssign && view === 'unassigned'
  const labelOf = (value: CaseView) => [viewNames[value], value === 'closed' ? undefined : counts?.[value]].join(' ').trim()
  const actions = (
    <Space>
      {mayWrite && <Button onClick={() => go('/cases/tasks')}>我的任务</Button>}
      {mayAssign && <Button onClick={() => go('/cases/supervisor')}>办理情况</Button>}
      {mayAssign && <Release />}
      {mayWrite && (
        <Button type="primary" onClick={() => go('/cases/call')}>
          记一个来电
        </Button>
      )}
    </Space>
  )
  return (
    <Page title="案件" hint="按时限排，最急的在上" actions={actions}>
      <div className="list-views">
        <Segmented
          aria-label="看哪些"
          value={view}
          options={caseViews.map((value) => ({ value, label: labelOf(value) }))}
          onChange={(value) => set('view', value)}
        />
        {assigns && bulk.button}
        <div role="status">
          {changed > 0 && (
            <Button type="link" onClick={show}>
              {changed}件有变化，显示
            </Button>
          )}
        </div>
      </div>
      <PagedRows<CaseRow>
        name={viewNames[view]}
        list={['cases', view]}
        columns={columns}
        ask={ask}
        most={most}
        empty="没有这样的案件"
        {...(assigns && { rowSelection: bulk.selection })}
      />
      {bulk.dialog}
    </Page>
  )
}
