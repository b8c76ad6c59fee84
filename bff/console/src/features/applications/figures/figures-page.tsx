import { useQuery } from '@tanstack/react-query'
import { type ApplicationFigures, applicationFiguresContract } from '@tisc/shared/applications/figures/figures.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Input, Space } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { send } from '../../../platform/request'
import type { Column } from '../../../ui/columns'
import { Failure } from '../../../ui/failure'
import { MonthChart } from '../../../ui/month-chart'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { TakeSheet } from '../../../ui/take-sheet'
import { useAddress } from '../../../ui/use-address'
import { Waiting } from '../../../ui/waiting'
import {
  type HoursRow,
  hoursColumns,
  hoursRows,
  lineColumns,
  monthColumns,
  placeColumns,
  sheetsOf,
  stateColumns,
  typeColumns,
} from './figure-columns'

const figuresApi = createClient(applicationFiguresContract, send)

type Period = { from: string; to: string }

/** Applications of a period and the pool of today, with what each number means beside it. */
export const ApplicationFiguresPage = () => {
  const { filters, set } = useAddress<Partial<Period>>()
  const today = shanghaiDay(new Date())
  const { from = `${today.slice(0, 4)}-01-01`, to = today } = filters
  const found = useQuery({
    queryKey: ['application figures', from, to],
    queryFn: () => figuresApi.getApplicationFigures({ query: { from, to } }),
  })
  return (
    <Page
      title="申请和专家库统计"
      hint="按上海时间的日子，两头都算"
      actions={<Actions period={{ from, to }} set={set} figures={found.data} />}
    >
      <p>
        <Link to="/applications">回到申请</Link>
      </p>
      {found.error && <Failure error={found.error} again={found.refetch} />}
      {found.isPending && <Waiting />}
      {found.data && <Figures figures={found.data} />}
    </Page>
  )
}

type Given = { period: Period; set: (name: keyof Period, value: string) => void; figures: ApplicationFigures | undefined }

const Actions = ({ period: { from, to }, set, figures }: Given) => (
  <Space wrap>
    <Input type="date" aria-label="从哪天" value={from} max={to} onChange={({ target }) => target.value && set('from', target.value)} />
    到
    <Input type="date" aria-label="到哪天" value={to} min={from} onChange={({ target }) => target.value && set('to', target.value)} />
    {figures && <TakeSheet name={`申请统计${from}到${to}`} sheets={async () => sheetsOf(figures)} />}
  </Space>
)

type TableGiven<Row> = { title: string; hint: ReactNode; rows: readonly Row[]; rowKey: string; columns: Column<Row>[]; empty?: string }

const TableOf = <Row extends object>({ title, hint, rows, rowKey, columns, empty = '还没有' }: TableGiven<Row>) => (
  <section aria-label={title} style={{ marginTop: 24 }}>
    <h2>{title}</h2>
    <p className="soft">{hint}</p>
    <Rows<Row> name={title} size="small" rowKey={rowKey} rows={rows} columns={columns} empty={empty} scroll={{ x: 'max-content' }} />
  </section>
)

const charts = [
  { title: '每月收到', of: 'sent' },
  { title: '每月决定', of: 'decided' },
] as const

const Hours = ({ figures: { hours } }: { figures: ApplicationFigures }) => (
  <section aria-label="志愿服务时长" style={{ marginTop: 24 }}>
    <h2>志愿服务时长</h2>
    <p className="soft">服务的那天在这段时间里的：已认可的算数；还在等核对的另外列出，不算在里面；退回和撤下的不算。</p>
    <Rows<HoursRow> name="志愿服务时长" size="small" rowKey="name" rows={hoursRows(hours)} columns={hoursColumns} />
  </section>
)

const Figures = ({ figures }: { figures: ApplicationFigures }) => {
  const { lines, months, pool, today } = figures
  return (
    <>
      {months.length <= 24 && (
        <div className="charts">
          {charts.map(({ title, of }) => (
            <section key={title} aria-label={title}>
              <h2>{title}</h2>
              <MonthChart title={title} bars={months.map((row) => ({ label: row.month.slice(2), value: row[of] }))} />
            </section>
          ))}
        </div>
      )}
      <TableOf
        title="收到和决定"
        hint="收到：这段时间里第一次提交的。决定：这段时间里第一次决定通过或不通过的，不管哪天提交；撤回、没有按时补正的不算决定。天数从第一次提交那天算到决定那天，同一天算0天；中位数和九成以内，都取不超过它的申请至少占一半、九成的最小天数。"
        rows={lines}
        rowKey="name"
        columns={lineColumns}
      />
      <TableOf
        title="现在到哪一步"
        hint="这段时间里收到的，今天各在哪一步；已经按本人要求删除的，不在里面。"
        rows={lines}
        rowKey="name"
        columns={stateColumns}
      />
      <Hours figures={figures} />
      <TableOf title="按月" hint="头尾两个月只算选的这几天。" rows={months} rowKey="month" columns={monthColumns} />
      <div className="charts">
        <TableOf
          title="专家库按专长"
          hint={`${today}在任期里的${pool.members}人；一人有几样专长，各算一次。`}
          rows={pool.ipTypes}
          rowKey="name"
          columns={typeColumns}
          empty="库里还没有人"
        />
        <TableOf
          title="专家库按国家和地区"
          hint={`同样这${pool.members}人；一人熟悉几个地方，各算一次。`}
          rows={pool.jurisdictions}
          rowKey="name"
          columns={placeColumns}
          empty="库里还没有人"
        />
      </div>
    </>
  )
}
