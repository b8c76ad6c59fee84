import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useShareCard } from '../../../../../platform/share'
import { useTitle } from '../../../../../platform/use-title'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Failure } from '../../../../../ui/failure'
import { Page } from '../../../../../ui/page'
import { Skeleton } from '../../../../../ui/skeleton'
import { useOwnBookings } from '../../../use-own-bookings'
import { TrainingFoot } from '../../components/training-foot'
import { TrainingView } from '../../components/training-view'
import { useTraining } from '../../use-training'

const words = { zh: { where: '培训' }, en: { where: 'Trainings' } }

/** A training: what it is about, its sessions with their seats, and the way in. */
export default function TrainingPage() {
  const [id] = useState(useRouter().params.id ?? '')
  const [answer, retry] = useTraining(id)
  const bookings = useOwnBookings().filter(({ trainingId }) => trainingId === id)
  const training = answer.state === 'ready' ? answer.data : undefined
  const { where } = useWords(words)
  const title = training?.title ?? where
  useTitle(`${title} · TISC青岛日刊`)
  useShareCard({ title, name: 'training', params: { id } })
  return (
    <Page where={where} top={<DoubleRule />} foot={training && <TrainingFoot training={training} bookings={bookings} />}>
      {answer.state === 'loading' && <Skeleton />}
      {answer.state === 'failed' && <Failure isTitle error={answer.error} retry={() => void retry()} />}
      {training && <TrainingView training={training} bookings={bookings} />}
    </Page>
  )
}
