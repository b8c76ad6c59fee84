import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import { ipTypes, sources } from '@tisc/shared/rights/case.words'
import { type CaseRow, type CaseView, caseViews, type WorkView } from '@tisc/shared/rights/queue/queue.contract'
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
  { title: '下一步和时限', text: dueText, render: (_, row) => <DueText {...row} /> },
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

type Counts = Partial<Record<CaseView, number>>

/** How many each view holds, as the last page of rows told. */
const useCounts = () => {
  const queries = useQueryClient()
  const key = ['cases', 'counts']
  const { data = {} } = useQuery<Counts>({ queryKey: key, queryFn: skipToken, staleTime: Number.POSITIVE_INFINITY })
  return { counts: data, note: (counts: Record<WorkView, number>) => void queries.setQueryData<Counts>(key, counts) }
}

/** 案件: what breaks next on top; one's own, what nobody has yet, what waits for the person, what is closed. */
export const ListPage = () => {
  const { filters, set } = useAddress<{ view?: string }>()
  const view = isView(filters.view) ? filters.view : 'open'
  const go = useNavigate()
  const [mayWrite, mayRelease] = [useMay('rights.cases'), useMay('rights.assign')]
  const { counts, note } = useCounts()
  const ask = async (page: { limit: number; cursor?: string }) => {
    const answer = await casesApi.listCases({ query: { view, ...page } })
    note(answer.counts)
    return answer
  }
  const actions = (
    <Space>
      {mayWrite && <Button onClick={() => go('/cases/tasks')}>我的任务</Button>}
      {mayRelease && <Release />}
      {mayWrite && (
        <Button type="primary" onClick={() => go('/cases/call')}>
          记一个来电
        </Button>
      )}
    </Space>
  )
  return (
    <Page title="案件" hint="按时限排，最急的在上" actions={actions}>
      <Segmented
        aria-label="看哪些"
        value={view}
        options={caseViews.map((value) => ({ value, label: [viewNames[value], counts[value]].join(' ').trim() }))}
        onChange={(value) => set('view', value)}
        style={{ marginBottom: 12 }}
      />
      <PagedRows<CaseRow> name={viewNames[view]} list={['cases', view]} columns={columns} ask={ask} empty="没有这样的案件" />
    </Page>
  )
}
