import type { UnsubscribeOffer } from '@tisc/shared/messages/messages.schema'
import { useState } from 'react'
import { useAnswer } from '../../../platform/use-answer'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Failure } from '../../../ui/failure'
import { GoRow } from '../../../ui/go-row'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Rows } from '../../../ui/rows'
import { Buttons, Say } from '../../../ui/say'
import { Skeleton } from '../../../ui/skeleton'
import { Status } from '../../../ui/status'
import { isMessagesAnswer, messagesApi } from '../messages.api'
import styles from './unsubscribing.module.scss'

const words = {
  zh: {
    lead: (channel: string | undefined) => (channel ? `这些主题现在会通过${channel}送给您：` : '您订阅了这些主题：'),
    end: (channel: string | undefined) => (channel ? `不再通过${channel}接收` : '退订'),
    everywhere: '所有渠道都退订，也不再进消息',
    everyChannel: '所有渠道都不再提醒，消息里仍有',
    list: '主题',
    on: '在订',
    off: '已退订',
    done: '已退订，不会再收到',
    slip: '点错了？登录以后可以重新订阅。',
    settings: '订阅和消息设置',
    wrong: '没有退成',
  },
  en: {
    lead: (channel: string | undefined) => (channel ? `These topics come to you by ${channel} now:` : 'You subscribe to these topics:'),
    end: (channel: string | undefined) => (channel ? `Stop them by ${channel}` : 'Unsubscribe'),
    everywhere: 'Stop them everywhere, the inbox too',
    everyChannel: 'Stop them on every channel; the inbox still has them',
    list: 'Topics',
    on: 'Subscribed',
    off: 'Ended',
    done: 'You have unsubscribed and will get no more',
    slip: 'A slip? Sign in to subscribe again.',
    settings: 'Subscriptions and settings',
    wrong: 'That did not work',
  },
}

/** What the link can end: in one tap on the channel it came by, in another everywhere. */
export function Unsubscribing({ secret }: { secret: string }) {
  const request = { params: { secret } }
  const [answer, ask] = useAnswer<UnsubscribeOffer>({
    operation: 'showUnsubscribe',
    request,
    ask: () => messagesApi.showUnsubscribe(request),
    isAnswer: (data) => isMessagesAnswer('showUnsubscribe', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return <Offer secret={secret} first={answer.data} />
}

function Offer({ secret, first }: { secret: string; first: UnsubscribeOffer }) {
  const said = useWords(words)
  const [offer, setOffer] = useState(first)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const isOn = offer.topics.some((topic) => topic.isOn)
  const end = async (query: { channel?: 'every' }) => {
    const left = await send(() => messagesApi.unsubscribe({ params: { secret }, query }))
    if (left) setOffer(left)
  }
  return (
    <>
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      {isOn ? <Say>{said.lead(offer.channelName)}</Say> : <Note tone="done" title={said.done} />}
      <Rows label={said.list}>
        {offer.topics.map(({ topic, name, isOn: isTopicOn }) => (
          <li key={topic} className={styles.topic}>
            {name}
            <Status tone={isTopicOn ? 'open' : 'done'}>{isTopicOn ? said.on : said.off}</Status>
          </li>
        ))}
      </Rows>
      {isOn && (
        <Buttons>
          <Button onPress={() => void end({})}>{said.end(offer.channelName)}</Button>
          {offer.channel && (
            <Button kind="second" onPress={() => void end({ channel: 'every' })}>
              {offer.staysInInbox ? said.everyChannel : said.everywhere}
            </Button>
          )}
        </Buttons>
      )}
      {!isOn && <Say quiet>{said.slip}</Say>}
      <Rows>
        <li>
          <GoRow to="subscriptions" icon="settings" words={said.settings} />
        </li>
      </Rows>
    </>
  )
}
