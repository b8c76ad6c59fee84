import { useQuery } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import { ages } from '@tisc/shared/rights/figures/days'
import type { Supervision } from '@tisc/shared/rights/figures/figures.staff.contract'
import { lateReasons } from '@tisc/shared/rights/queue/late.staff'
import { casesOf, weightWords } from '@tisc/shared/rights/queue/load'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Column } from '../../../ui/columns'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { Waiting } from '../../../ui/waiting'
import { dueNames, stateNames } from '../cases.words'
import { caseFiguresApi } from '../figures/figures.client'
import { usePeriod } from '../figures/use-period'
import '../figures/figures.css'

type Row<Key extends keyof Supervision> = Supervision[Key] extends (infer One)[] ? One : never

const officers: Column<Row<'officers'>>[] = [
  { title: '承办人', dataIndex: 'name' },
  {
    title: '今天',
    text: ({ isAbsent, standsInFor }) => [...(isAbsent ? ['请假'] : []), ...standsInFor.map((one) => `代${one}`)].join('，') || '在',
  },
  { title: '在办', dataIndex: 'load', className: 'number' },
  { title: '轮到我们', dataIndex: 'ours', className: 'number' },
  { title: '超了时限', dataIndex: 'late', className: 'number' },
  { title: '合计件数', className: 'number', text: ({ weight }) => casesOf(weight) },
]
const ageing: Column<Row<'ageing'>>[] = [
  { title: '收到多久了', text: ({ age }) => ages.find(({ key }) => key === age)?.name },
  { title: '在办', dataIndex: 'count', className: 'number' },
  {
    title: '其中',
    text: ({ states }) =>
      Object.entries(states)
        .map(([state, count]) => `${stateNames[state as keyof typeof states].words}${count}`)
        .join('，'),
  },
]
const dues: Column<Row<'dues'>>[] = [
  { title: '该做的事', text: ({ what }) => dueNames[what] },
  { title: '按时', dataIndex: 'kept', className: 'number' },
  { title: '超时', dataIndex: 'late', className: 'number' },
  {
    title: '超时的原因',
    text: ({ reasons }) =>
      Object.entries(reasons)
        .map(([kind, count]) => `${lateReasons[kind as keyof typeof reasons]}${count}`)
        .join('，'),
  },
]
const lateDeeds: Column<Row<'lateDeeds'>>[] = [
  {
    title: '编号',
    className: 'number',
    text: ({ reference }) => shownReference(reference),
    render: (_, { id, reference }) => <Link to={`/cases/${id}`}>{shownReference(reference)}</Link>,
  },
  { title: '该做的事', text: ({ what }) => dueNames[what] },
  { title: '期限', className: 'number', text: ({ at }) => momentText(at) },
  { title: '做了', className: 'number', text: ({ done }) => momentText(done) },
  { title: '谁做的', text: ({ who }) => who ?? '' },
  { title: '原因', text: ({ kind }) => (kind ? lateReasons[kind] : '没有问') },
  { title: '说明', text: ({ words }) => words ?? '' },
]
const ratings: Column<Row<'ratings'>>[] = [
  { title: '谁办的', text: ({ who }) => who?.name ?? '全部' },
  { title: '评分的人', dataIndex: 'count', className: 'number' },
  { title: '平均分（满分5）', className: 'number', text: ({ mean }) => mean ?? '不到3个，不算' },
]

const Part = ({ title, means, children }: { title: string; means: string; children: ReactNode }) => (
  <section aria-label={title} style={{ marginTop: 24 }}>
    <h2>{title}</h2>
    <p className="soft">{means}</p>
    {children}
  </section>
)

/** 办理情况: who has how much, how old it is, what was kept and what came late, and how people rated it. */
export const SupervisorPage = () => {
  const { period, name, choice } = usePeriod()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['supervision', period],
    queryFn: () => caseFiguresApi.getSupervision({ query: period }),
  })
  return (
    <Page title="办理情况" hint="在办的是现在；时限和评分按选的月份" actions={choice}>
      <p>
        <Link to="/cases">回到案件</Link>
      </p>
      {error && <Failure error={error} again={refetch} />}
      {isPending && <Waiting />}
      {data && <Parts seen={data} name={name} />}
    </Page>
  )
}

const Parts = ({ seen, name }: { seen: Supervision; name: string }) => {
  const { count, late } = seen.unassigned
  return (
    <>
      <Part title="各人在办" means={`${weightWords}，合在“合计件数”里。没有分派的还有${count}件，其中${late}件超了分派的时限。`}>
        <Rows name="各人在办" size="small" columns={officers} rows={seen.officers} empty="还没有维权专员" />
      </Part>
      <Part title="在办多久了" means="从收到起算工作日，收到那天不算；节假日和调休按国务院办公厅的通知。">
        <Rows name="在办多久了" size="small" rowKey="age" columns={ageing} rows={seen.ageing} />
      </Part>
      <Part title={`时限，${name}`} means="做了的事里按时的和超时的，按做的那天算；当事人和别的部门的时限不算我们的。">
        <Rows name={`时限${name}`} size="small" rowKey="what" columns={dues} rows={seen.dues} />
      </Part>
      <Part title={`超时的事，${name}`} means="最近的200件，附当时写的说明。原因在超时以后再做这一步时问。">
        <Rows
          name={`超时的事${name}`}
          size="small"
          rowKey={({ id, what, done }) => `${id} ${what} ${done}`}
          columns={lateDeeds}
          rows={seen.lateDeeds}
          empty="没有超时的"
          pageSize={20}
        />
      </Part>
      <Part title={`评分，${name}`} means="这几个月结案的案件里，当事人打的分；不到3个的不算平均。">
        <Rows name={`评分${name}`} size="small" rowKey={({ who }) => who?.id ?? 'all'} columns={ratings} rows={seen.ratings} />
      </Part>
    </>
  )
}
