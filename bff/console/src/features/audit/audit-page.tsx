import type { AuditLine } from '@tisc/shared/audit/audit.contract'
import { actOf, actWord } from '@tisc/shared/audit/audit.words'
import { Input, Select, Space } from 'antd'
import type { Column } from '../../ui/columns'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { PagedRows } from '../../ui/paged-rows'
import type { RowsGiven } from '../../ui/rows'
import { State } from '../../ui/state'
import { useAddress } from '../../ui/use-address'
import { Acting } from '../settings/settings.api'
import { auditApi, type Filters } from './audit.api'
import { Verification } from './verification'

const outcomes = [
  { value: 'done', label: '做成了' },
  { value: 'refused', label: '被拒绝' },
]

const Details = ({ line }: { line: AuditLine }) => (
  <pre className="plain">
    {[
      line.subject && `对象 ${line.subject}`,
      line.reason && `原因 ${line.reason}`,
      line.before && `之前 ${line.before}`,
      line.after && `之后 ${line.after}`,
      line.requestId && `请求 ${line.requestId}`,
    ]
      .filter(Boolean)
      .join('\n')}
  </pre>
)

const columns: Column<AuditLine>[] = [
  { title: '序号', dataIndex: 'sequence', className: 'number' },
  { title: '时间', className: 'number', isTime: true, text: ({ at }) => momentText(at) },
  { title: '谁', text: ({ who }) => who.name },
  { title: '做了什么', text: ({ what }) => actWord(what) },
  {
    title: '结果',
    text: ({ outcome }) => (outcome === 'done' ? '做成了' : '被拒绝'),
    render: (_, line) => (line.outcome === 'done' ? <State tone="done">做成了</State> : <State tone="warning">被拒绝</State>),
  },
  { title: '从哪里', dataIndex: 'from' },
  // on the screen they stand below the line that is opened
  { title: '对象', dataIndex: 'subject', hidden: true },
  { title: '原因', dataIndex: 'reason', hidden: true },
  { title: '之前', dataIndex: 'before', hidden: true },
  { title: '之后', dataIndex: 'after', hidden: true },
  { title: '请求编号', dataIndex: 'requestId', hidden: true },
]

const expandable: NonNullable<RowsGiven<AuditLine>['expandable']> = {
  columnTitle: '详情',
  columnWidth: 64,
  expandedRowRender: (line) => <Details line={line} />,
}

/** 操作记录: who did what, when, from where; for auditors only, and the look itself is recorded. */
export const AuditPage = () => {
  const { filters, set } = useAddress<Filters>()
  return (
    <Page title="操作记录" hint="每一条都连着前一条，改过、删过都查得出来" actions={<Verification />}>
      <Acting setting="auditMonths" says={(value) => `保留${value}，到期自动清理`} />
      <Space wrap style={{ marginBottom: 16 }}>
        <Input type="date" aria-label="从哪天" defaultValue={filters.from} onChange={(event) => set('from', event.target.value)} />
        <Input type="date" aria-label="到哪天" defaultValue={filters.to} onChange={(event) => set('to', event.target.value)} />
        <Input.Search
          allowClear
          placeholder="谁"
          aria-label="谁"
          defaultValue={filters.who}
          onSearch={(value) => set('who', value.trim())}
        />
        <Input.Search
          allowClear
          placeholder="做了什么"
          aria-label="做了什么"
          defaultValue={filters.what && actWord(filters.what)}
          onSearch={(value) => set('what', actOf(value.trim()))}
        />
        <Select
          allowClear
          placeholder="结果"
          aria-label="结果"
          style={{ width: 120 }}
          options={outcomes}
          value={filters.outcome ?? null}
          onChange={(value: string | null | undefined) => set('outcome', value ?? undefined)}
        />
      </Space>
      <PagedRows<AuditLine>
        name="操作记录"
        rowKey="sequence"
        list={['audit', filters]}
        ask={(page) => auditApi.searchAudit({ query: { ...filters, ...page } })}
        whole={async (sort) => (await auditApi.exportAudit({ query: { ...filters, ...(sort && { sort }) } })).items}
        empty="没有符合的记录"
        expandable={expandable}
        columns={columns}
      />
    </Page>
  )
}
