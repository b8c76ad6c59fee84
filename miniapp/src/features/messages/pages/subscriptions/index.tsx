import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { ConsentFirst } from '../../components/consent-first'
import { SubscriptionForm } from '../../components/subscription-form'
import { useChoices } from '../../use-choices'

const words = { zh: { where: '订阅和消息设置' }, en: { where: 'Subscriptions' } }

/** What one wants to be told, how often, where and when. Everything counts at once. */
export default function SubscriptionsPage() {
  const { where } = useWords(words)
  const [topic] = useState(useRouter().params.topic)
  return (
    <MemberPage where={where}>
      <Subscriptions topic={topic} />
    </MemberPage>
  )
}

function Subscriptions({ topic }: { topic: string | undefined }) {
  const { answer, ask, choices, error, change } = useChoices()
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  if (!choices) return <Skeleton />
  if (choices.consentMissing) return <ConsentFirst onGiven={ask} />
  return <SubscriptionForm choices={choices} first={topic} error={error} onChange={change} onEmailChanged={() => void ask()} />
}
