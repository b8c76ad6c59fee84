import { useQueryClient } from '@tanstack/react-query'
import type { ReaderReport } from '@tisc/shared/daily/desk/desk.schema'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { Column } from '../../../ui/columns'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { PagedRows } from '../../../ui/paged-rows'
import { State } from '../../../ui/state'
import { useAskReason } from '../../../ui/use-ask-reason'
import { deskApi } from '../desk.api'

/** What a report is about, in the words that readers chose from. */
export const reportKinds: Record<string, string> = { fact: '事实', wording: '文字', link: '链接', display: '显示', other: '其他' }

const handled = ({ closed }: ReaderReport): string => (closed ? `${closed.by.name}：${closed.note}` : '还没有处理')

/** How a report was dealt with, or the way to do it. */
export const Closing = ({ report }: { report: ReaderReport }) => {
  const queries = useQueryClient()
  const close = useAskReason({
    title: '这条纠错处理好了',
    okText: '处理好了',
    ask: '怎样处理的',
    act: (note) => deskApi.closeReport({ params: { id: report.id }, body: { note } }),
    done: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  })
  if (report.closed) return <State tone="done">{handled(report)}</State>
  return (
    <>
      <Button size="small" onClick={close.open}>
        处理好了
      </Button>
      {close.dialog}
    </>
  )
}

const columns: Column<ReaderReport>[] = [
  {
    title: '文章',
    text: ({ article }) => article.title,
    render: (_, report) => <Link to={`/daily/articles/${report.article.id}`}>{report.article.title}</Link>,
  },
  { title: '哪一类', text: ({ kind }) => reportKinds[kind] ?? kind },
  { title: '内容', dataIndex: 'text' },
  { title: '时间', className: 'number', isTime: true, text: ({ at }) => momentText(at) },
  { title: '处理', text: handled, render: (_, report) => <Closing report={report} /> },
]

/** 读者纠错: what readers found wrong, with the article it belongs to. */
export const ReportsPage = () => (
  <Page title="读者纠错" hint="不知道是谁报的，也不需要知道">
    <PagedRows<ReaderReport>
      name="读者纠错"
      list={['reports']}
      ask={(query) => deskApi.listReports({ query })}
      most={500}
      empty="还没有读者报错"
      columns={columns}
    />
  </Page>
)
