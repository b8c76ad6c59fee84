import { useMutation, useQuery } from '@tanstack/react-query'
import { shanghaiDay, weekday } from '@tisc/shared/platform/shanghai'
import { App, Button, Space } from 'antd'
import { Link, useNavigate } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/state'
import { Waiting } from '../../../ui/waiting'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { ArticlesTable } from './articles-table'
import { ImportFiles } from './import-files'
import { NewIssue } from './new-issue'
import './waiting.css'
import { WaitingList } from './waiting-list'

/** The desk's first page: the week's issues by day, what waits for whom, and every article by its state. */
export const WeekPage = () => {
  const week = useQuery({ queryKey: ['week'], queryFn: () => deskApi.getWeek() })
  const mayWrite = useMay('daily.write')
  const go = useNavigate()
  const { message } = App.useApp()
  const begin = useMutation({
    mutationFn: () => deskApi.createDraft({ body: { type: 'news', topics: [], title: '未命名', body: [] } }),
    onSuccess: ({ id }) => go(`/daily/articles/${id}`),
    onError: (error) => void message.error(tellOf(error)),
  })
  if (week.error) return <Failure error={week.error} again={week.refetch} />
  if (!week.data) return <Waiting />
  const { waiting, days, nextSerial } = week.data
  return (
    <Page
      title="日刊编辑台"
      hint={`等人审${waiting.review}篇，等发布${waiting.publishing}篇，待发更正${waiting.corrections}篇`}
      actions={
        mayWrite && (
          <Space>
            <NewIssue nextSerial={nextSerial} />
            <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
              写一篇
            </Button>
          </Space>
        )
      }
    >
      <WaitingList />
      <ol className="week" aria-label="一周的期">
        {days.map(({ day, issues }) => (
          <li key={day} {...(day === shanghaiDay(new Date()) && { 'aria-current': 'date' as const })}>
            <p className="strong number">
              {day.slice(5)} {weekday(day)}
            </p>
            {issues.map((issue) => (
              <Link key={issue.serial} to={`/daily/issues/${issue.serial}`} className="issue">
                <span className="strong number">第{issue.serial}期</span>
                <State
                  tone={issue.state === 'published' ? 'done' : issue.ready === issue.articles && issue.articles > 0 ? 'open' : 'waiting'}
                >
                  {issue.state === 'published' ? `已发布，${issue.articles}篇` : `${issue.ready}/${issue.articles}篇已审`}
                </State>
              </Link>
            ))}
            {issues.length === 0 && <span className="soft">没有期</span>}
          </li>
        ))}
      </ol>
      <nav className="others" aria-label="日刊的其他页面">
        <Link to="/daily/topics">主题</Link>
        <Link to="/daily/regions">地区</Link>
        <Link to="/daily/reports">读者纠错{waiting.reports > 0 ? ` ${waiting.reports}` : ''}</Link>
      </nav>
      {mayWrite && <ImportFiles />}
      <ArticlesTable />
    </Page>
  )
}
