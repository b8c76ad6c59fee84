import { useRouter } from '@tarojs/taro'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useState } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Link } from '../../../../../ui/link'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { useActing } from '../../../../accounts/organisations/organisations.api'
import { GroupForm } from '../../components/group-form'
import { GroupView } from '../../components/group-view'
import { useGroup } from '../../use-group'
import { useTraining } from '../../use-training'

const words = {
  zh: {
    where: '给同事报名',
    alone: '先选代表哪个单位',
    aloneSay: '在“我的单位”里选好，再从培训页进来。',
    choose: '去选单位',
    gone: '没有这一场',
    goneSay: '它可能改了安排，请从培训页再进来。',
    find: '去看培训',
  },
  en: {
    where: 'Sign up colleagues',
    alone: 'Choose for which organisation you act',
    aloneSay: 'Choose it in “My organisations”, then come back from the training.',
    choose: 'Choose an organisation',
    gone: 'There is no such session',
    goneSay: 'It may have been rearranged; please start from the training.',
    find: 'See the trainings',
  },
}

/** Where whoever acts for an organisation signs several people up. */
export default function GroupPage() {
  const said = useWords(words)
  const [params] = useState(useRouter().params)
  const [answer, retry] = useTraining(params.id ?? '')
  return (
    <MemberPage where={said.where}>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure error={answer.error} retry={() => void retry()} />}
      {answer.state === 'ready' && <Session training={answer.data} id={params.session ?? ''} onRefused={retry} />}
    </MemberPage>
  )
}

type Props = { training: Training; id: string; onRefused: () => Promise<void> }

function Session({ training, id, onRefused }: Props) {
  const said = useWords(words)
  const acting = useActing()
  const session = training.sessions.find((one) => one.id === id)
  if (!session) return <Empty icon="trainings" fact={said.gone} say={said.goneSay} action={<Link to="trainings">{said.find}</Link>} />
  if (!acting) return <Empty icon="me" fact={said.alone} say={said.aloneSay} action={<Link to="organisations">{said.choose}</Link>} />
  return <Form training={training} session={session} organisation={acting.name} onRefused={onRefused} />
}

type FormProps = { training: Training; session: TrainingSession; organisation: string; onRefused: () => Promise<void> }

function Form({ training, session, organisation, onRefused }: FormProps) {
  const offered = session.seats.map(({ mode }) => mode)
  const form = useGroup({ sessionId: session.id, offered, questions: training.questions ?? [], onRefused })
  if (form.group) return <GroupView group={form.group} />
  return <GroupForm training={training} session={session} organisation={organisation} form={form} />
}
