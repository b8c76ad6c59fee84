import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useMine } from '../../../../platform/use-mine'
import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { MessageView } from '../../components/message-view'
import { isMessagesAnswer, messagesApi } from '../../messages.api'

const words = { zh: { where: '消息' }, en: { where: 'Message' } }

/** One message, what it leads to, and what became of it. */
export default function MessagePage() {
  const { where } = useWords(words)
  const [id] = useState(useRouter().params.id ?? '')
  return (
    <MemberPage where={where}>
      <Message id={id} />
    </MemberPage>
  )
}

function Message({ id }: { id: string }) {
  const [answer, ask] = useMine({
    operation: 'getMessage',
    request: { params: { id } },
    ask: () => messagesApi.getMessage({ params: { id } }),
    isAnswer: (data) => isMessagesAnswer('getMessage', data),
  })
  const isUnread = answer.state === 'ready' && !answer.data.readAt
  useEffect(() => {
    // when it is not noted now, the message stays unread and is noted the next time
    if (isUnread) messagesApi.readMessage({ params: { id } }).catch(() => undefined)
  }, [id, isUnread])
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return <MessageView message={answer.data} />
}
