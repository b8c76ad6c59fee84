import { useQuery } from '@tanstack/react-query'
import type { DeskApplication } from '@tisc/shared/applications/desk/applications.staff.contract'
import { programmes } from '@tisc/shared/applications/programmes'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import { questionsOf } from '@tisc/shared/forms/sections'
import { shownReference } from '@tisc/shared/platform/reference'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import '../../ui/printed.css'
import { textOfAnswer } from './answers'
import { applicationsApi } from './applications.client'
import { stateText } from './words'

type Reach = { phone: string; email: string }

/** An application as it is laid into a folder: every answer in the order of the paper form. */
export const PrintPage = () => {
  const { id = '' } = useParams()
  const [isWhole, setWhole] = useState(false)
  const params = { id }
  const found = useQuery({ queryKey: ['application', id], queryFn: () => applicationsApi.openApplication({ params }) })
  const reach = useQuery({
    queryKey: ['application contact', id],
    queryFn: () => applicationsApi.getContact({ params }),
    enabled: isWhole,
    // each look is written down: nobody looks by coming back to the window
    staleTime: Number.POSITIVE_INFINITY,
  })
  const error = found.error ?? reach.error
  if (error) return <Failure error={error} again={() => Promise.all([found.refetch(), isWhole && reach.refetch()])} />
  if (!found.data) return <Waiting />
  const { programme, reference, version, submittedAt, state, today } = found.data
  return (
    <Page
      title={`${programmes[programme].title.zh}申请表`}
      hint={`${shownReference(reference)}，第${version}版，${momentText(submittedAt)}第一次提交，${stateText(state)}，${today}打印`}
      actions={
        <span className="not-printed">
          <Button disabled={isWhole} loading={isWhole && reach.isPending} onClick={() => setWhole(true)} style={{ marginRight: 8 }}>
            带上电话和邮箱
          </Button>
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>
        </span>
      }
    >
      <p className="soft not-printed">按纸质表的顺序；电话和邮箱按了才带上，操作记录里记一次。</p>
      <Answered application={found.data} reach={reach.data} />
    </Page>
  )
}

const Answered = ({ application, reach }: { application: DeskApplication; reach: Reach | undefined }) => {
  const { programme, answers, today } = application
  const given: Answers = { ...(answers as Answers), ...reach }
  const isLeftOut = (key: string): boolean => !reach && ['phone', 'email'].includes(key)
  return (
    <table className="printed-list">
      <tbody>
        {questionsOf(programmes[programme].sections(today)).map((question, at) => (
          <tr key={question.key}>
            <td className="number">{at + 1}</td>
            <th scope="row" style={{ width: '32%' }}>
              {question.ask.zh}
            </th>
            <td style={{ whiteSpace: 'pre-wrap' }}>
              <bdi>{isLeftOut(question.key) ? '没有带上' : textOfAnswer(question, given[question.key], today)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
