import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Failure } from '../../../../../ui/failure'
import { Page } from '../../../../../ui/page'
import { Skeleton } from '../../../../../ui/skeleton'
import { IssueHeader } from '../../../components/issue-header'
import { useIssue } from '../../../use-issue'
import { IssueView } from '../../components/issue-view'

/** An issue: its number and day, its articles in their order, the ones before and after it. */
export default function IssuePage() {
  const [serial] = useState(Number(useRouter().params.serial))
  const [answer, retry] = useIssue(serial)
  const issue = answer.state === 'ready' ? answer.data : undefined
  return (
    <Page where="TISC青岛日刊">
      <IssueHeader serial={serial} day={issue?.date} articles={issue?.articles} minutes={issue?.minutes} />
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={retry} />}
      {issue && <IssueView issue={issue} keptAt={answer.state === 'ready' ? answer.keptAt : undefined} />}
    </Page>
  )
}
