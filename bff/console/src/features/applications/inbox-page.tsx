import { applicationStateNames } from '@tisc/shared/applications/applications.state'
import type { DeskLine } from '@tisc/shared/applications/desk/applications.staff.contract'
import { mostAtOnce } from '@tisc/shared/applications/desk/assigning.staff.contract'
import { programmeKeys } from '@tisc/shared/applications/programmes'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Button, Select, Space, type TableProps } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Column } from '../../ui/columns'
import { Page } from '../../ui/page'
import { PagedRows } from '../../ui/paged-rows'
import { State } from '../../ui/state'
import { useAddress } from '../../ui/use-address'
import { Acting } from '../settings/settings.api'
import { useMay } from '../staff/staff.api'
import { applicationsApi } from './applications.client'
import { BulkAssign } from './bulk-assign'
import { ApplicationStanding, programmeShort, programmeText, stateText } from './words'

/** Whole days since it was sent. */
const age = ({ submittedAt }: DeskLine): number => Math.floor((Date.now() - Date.parse(submittedAt)) / 86_400_000)

const isPast = (day: string | undefined): boolean => day !== undefined && day < shanghaiDay(new Date())

const due = ({ dueOn }: DeskLine) => {
  if (!dueOn) return ''
  return isPast(dueOn) ? <State tone="warning">{`${dueOn} 过期`}</State> : <span className="number">{dueOn}</span>
}

const names = (people: DeskLine['reviewers']): string => people.map(({ name }) => name).join('、')

const reviewText = ({ reviewers, marks, marksDueOn, differs }: DeskLine): string => {
  if (reviewers.length === 0) return ''
  const owed = marksDueOn ? `，最晚${marksDueOn}` : ''
  return `${names(reviewers)}（交了${marks}份${owed}）${differs ? '，意见差得多' : ''}`
}

const Review = ({ line: { reviewers, marks, marksDueOn, differs } }: { line: DeskLine }) => {
  if (reviewers.length === 0) return null
  return (
    <div style={{ whiteSpace: 'nowrap' }}>
      <div>{names(reviewers)}</div>
      <div className="soft">
        交了{marks}份{marksDueOn && `，最晚${marksDueOn}`}
      </div>
      {isPast(marksDueOn) && <State tone="warning">评审过期</State>}
      {differs && <State tone="warning">意见差得多</State>}
    </div>
  )
}

const columns: Column<DeskLine>[] = [
  { title: '最晚', text: ({ dueOn = '' }) => dueOn, render: (_, line) => due(line) },
  { title: '编号', className: 'number', text: ({ reference }) => shownReference(reference) },
  { title: '申请人', text: ({ name }) => name, render: (_, { id, name }) => <Link to={`/applications/${id}`}>{name || '没有姓名'}</Link> },
  { title: '申请的是', text: ({ programme }) => programmeShort[programme] },
  { title: '状态', text: ({ state }) => stateText(state), render: (_, { state }) => <ApplicationStanding state={state} /> },
  { title: '提交', className: 'number', text: ({ submittedAt }) => shanghaiDay(new Date(submittedAt)) },
  { title: '已经几天', className: 'number', text: (line) => String(age(line)) },
  { title: '承办人', text: ({ owner }) => owner?.name ?? '还没有' },
  { title: '评审', text: reviewText, render: (_, line) => <Review line={line} /> },
]

/** What an address may say; the server knows which of it there is. */
type Chosen = { state?: DeskLine['state']; programme?: DeskLine['programme']; owner?: 'mine' | 'nobody'; look?: 'overdue' | 'differs' }

const sent = applicationStateNames.filter((state) => state !== 'draft')

const filters = [
  { name: 'state', label: '状态', options: sent.map((value) => ({ value, label: stateText(value) })) },
  { name: 'programme', label: '申请的是', options: programmeKeys.map((value) => ({ value, label: programmeText(value) })) },
  {
    name: 'owner',
    label: '承办人',
    options: [
      { value: 'mine', label: '我承办的' },
      { value: 'nobody', label: '还没有承办人' },
    ],
  },
  {
    name: 'look',
    label: '要看的',
    options: [
      { value: 'overdue', label: '过了期限的' },
      { value: 'differs', label: '评审意见差得多的' },
    ],
  },
] as const

/** Which applications are chosen, on whatever page: those that wait for their reviewers. */
const useChosen = () => {
  const [ids, setIds] = useState<string[]>([])
  const rowSelection = useMemo<NonNullable<TableProps<DeskLine>['rowSelection']>>(
    () => ({
      selectedRowKeys: ids,
      preserveSelectedRowKeys: true,
      columnTitle: '选',
      columnWidth: 48,
      onChange: (keys) => setIds(keys.map(String)),
      getCheckboxProps: ({ name, state, reviewers }) => ({
        'aria-label': `选${name}`,
        disabled: state !== 'accepted' || reviewers.length > 0,
      }),
    }),
    [ids],
  )
  return { ids, rowSelection, clear: () => setIds([]) }
}

/** What was sent, those due first come first. */
export const InboxPage = () => {
  const { filters: chosen, set } = useAddress<Chosen>()
  const { ids, rowSelection, clear } = useChosen()
  const [isAssigning, setAssigning] = useState(false)
  const mayHandle = useMay('applications.handle')
  const mayCount = useMay('figures')
  const go = useNavigate()
  return (
    <Page
      title="申请"
      hint="最先到期的在前"
      actions={
        <Space>
          {mayHandle && <Button onClick={() => go('/applications/paper')}>纸质申请</Button>}
          {mayCount && <Button onClick={() => go('/applications/figures')}>统计</Button>}
          <Button onClick={() => go('/applications/interests')}>我要回避的</Button>
        </Space>
      }
    >
      <Space wrap style={{ marginBottom: 12 }}>
        {filters.map(({ name, label, options }) => (
          <Select
            key={name}
            aria-label={label}
            placeholder={label}
            allowClear
            style={{ minWidth: 160 }}
            options={[...options]}
            value={chosen[name] ?? null}
            onChange={(value: string | null) => set(name, value ?? undefined)}
          />
        ))}
      </Space>
      <Acting setting="acceptanceDays" says={(days) => `提交后${days}内受理或者退回补正。`} />
      {mayHandle && (
        <Space wrap style={{ marginBottom: 12 }}>
          <Button type="primary" disabled={ids.length === 0 || ids.length > mostAtOnce} onClick={() => setAssigning(true)}>
            给选中的{ids.length}份安排评审员
          </Button>
          {ids.length > 0 && <Button onClick={clear}>都不选</Button>}
          <span className="soft">
            {ids.length > mostAtOnce ? `一次最多${mostAtOnce}份` : '能选的是正在评审、还没有评审员的；翻页以后选过的还在'}
          </span>
        </Space>
      )}
      {isAssigning && (
        <BulkAssign
          ids={ids}
          close={() => setAssigning(false)}
          done={() => {
            setAssigning(false)
            clear()
          }}
        />
      )}
      <PagedRows<DeskLine>
        {...(mayHandle && { rowSelection })}
        scroll={{ x: 'max-content' }}
        size="small"
        name="申请"
        list={['applications', chosen]}
        columns={columns}
        most={500}
        empty="没有这样的申请"
        ask={(page) => applicationsApi.listInbox({ query: { ...chosen, ...page } })}
      />
    </Page>
  )
}
