import { applicationStateNames } from '@tisc/shared/applications/applications.state'
import type { DeskLine } from '@tisc/shared/applications/desk/applications.staff.contract'
import { programmeKeys } from '@tisc/shared/applications/programmes'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Button, Select, Space } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { Column } from '../../ui/columns'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { PagedRows } from '../../ui/paged-rows'
import { State } from '../../ui/state'
import { useAddress } from '../../ui/use-address'
import { Acting } from '../settings/settings.api'
import { applicationsApi } from './applications.client'
import { ApplicationStanding, programmeText, stateText } from './words'

/** Whole days since it was sent. */
const age = ({ submittedAt }: DeskLine): number => Math.floor((Date.now() - Date.parse(submittedAt)) / 86_400_000)

const due = ({ dueOn }: DeskLine) => {
  if (!dueOn) return ''
  return dueOn < shanghaiDay(new Date()) ? <State tone="warning">{`${dueOn} 过期`}</State> : <span className="number">{dueOn}</span>
}

const names = (people: DeskLine['reviewers']): string => people.map(({ name }) => name).join('、')

const columns: Column<DeskLine>[] = [
  { title: '最晚', text: ({ dueOn = '' }) => dueOn, render: (_, line) => due(line) },
  { title: '编号', className: 'number', text: ({ reference }) => shownReference(reference) },
  { title: '申请人', text: ({ name }) => name, render: (_, { id, name }) => <Link to={`/applications/${id}`}>{name || '没有姓名'}</Link> },
  { title: '申请的是', text: ({ programme }) => programmeText(programme) },
  { title: '状态', text: ({ state }) => stateText(state), render: (_, { state }) => <ApplicationStanding state={state} /> },
  { title: '提交', className: 'number', text: ({ submittedAt }) => momentText(submittedAt) },
  { title: '已经几天', className: 'number', text: (line) => String(age(line)) },
  { title: '承办人', text: ({ owner }) => owner?.name ?? '还没有' },
  { title: '评审', text: ({ reviewers, marks }) => (reviewers.length > 0 ? `${names(reviewers)}（交了${marks}份）` : '') },
]

/** What an address may say; the server knows which of it there is. */
type Chosen = { state?: DeskLine['state']; programme?: DeskLine['programme']; owner?: 'mine' | 'nobody' }

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
] as const

/** What was sent, those due first come first. */
export const InboxPage = () => {
  const { filters: chosen, set } = useAddress<Chosen>()
  const go = useNavigate()
  return (
    <Page title="申请" hint="最先到期的在前" actions={<Button onClick={() => go('/applications/interests')}>我要回避的</Button>}>
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
      <PagedRows<DeskLine>
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
