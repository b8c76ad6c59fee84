import { useQuery } from '@tanstack/react-query'
import { applicationMoves } from '@tisc/shared/applications/applications.state'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { paperWays } from '@tisc/shared/applications/paper/paper.staff.contract'
import { shownReference } from '@tisc/shared/platform/reference'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Alert, Space } from 'antd'
import { Link, useParams } from 'react-router'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { State } from '../../ui/state'
import { Waiting } from '../../ui/waiting'
import { AnswersOf, questionsOfApplication } from './answers'
import { applicationsApi } from './applications.client'
import { Contact } from './contact'
import { FilesOf } from './files'
import { Marks } from './marks'
import { Notice } from './notice'
import { Ways } from './ways'
import { ApplicationStanding, programmeText } from './words'

/** An application on one page: where it stands, what can be done, what was answered and changed, what the reviewers said. */
export const ApplicationPage = () => {
  const { id = '' } = useParams()
  const found = useQuery({ queryKey: ['application', id], queryFn: () => applicationsApi.openApplication({ params: { id } }) })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return <Waiting />
  const { name, programme, reference } = found.data
  return (
    <Page title={name} hint={`${programmeText(programme)}，${shownReference(reference)}`} actions={<Ways application={found.data} />}>
      <Standing application={found.data} />
      <Marks application={found.data} />
      <Notice application={found.data} />
      <AnswersOf application={found.data} />
      <FilesOf application={found.data} />
      <Happened application={found.data} />
    </Page>
  )
}

const Standing = ({ application }: { application: DeskApplication }) => {
  const { id, state, dueOn, owner, version, submittedAt, asked } = application
  const askedFor = questionsOfApplication(application).filter(({ key }) => asked?.keys.includes(key))
  return (
    <div style={{ marginBottom: 16 }}>
      <Space wrap size="large">
        <ApplicationStanding state={state} />
        {dueOn && <DueOn day={dueOn} />}
        <span>承办人：{owner?.name ?? '还没有'}</span>
        <span className="soft">
          第{version}版，{momentText(submittedAt)}第一次提交
        </span>
        <Contact id={id} />
        <Link to={`/applications/${id}/print`}>打印申请表</Link>
      </Space>
      <Paper application={application} />
      {asked && (
        <Alert
          type="info"
          showIcon
          style={{ marginTop: 12 }}
          message={`请申请人补：${askedFor.map(({ ask }) => ask.zh).join('、') || '联系方式'}`}
          description={asked.say}
        />
      )}
    </div>
  )
}

/** Where it came from, when the desk typed it in. */
const Paper = ({ application: { paper } }: { application: DeskApplication }) =>
  paper ? (
    <p className="soft" style={{ marginTop: 8 }}>
      {paper.by}按纸质表录入，{paperWays[paper.way]}
      {paper.scan && '，扫描件在“材料”里'}。
    </p>
  ) : null

const DueOn = ({ day }: { day: string }) =>
  day < shanghaiDay(new Date()) ? (
    <State tone="warning">{`最晚${day}，已经过期，请主管看`}</State>
  ) : (
    <span className="number">最晚{day}</span>
  )

const Happened = ({ application: { events } }: { application: DeskApplication }) => (
  <>
    <h2>经过</h2>
    <ul>
      {events.map(({ move, at, by, say }) => (
        <li key={`${move} ${at}`}>
          <span className="number">{momentText(at)}</span>　{(applicationMoves as Record<string, { word: string }>)[move]?.word ?? move}
          {by && `，${by}`}
          {say && `：${say}`}
        </li>
      ))}
    </ul>
  </>
)
