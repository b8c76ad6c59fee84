import { go } from '../../../../platform/navigation'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { GoRow } from '../../../../ui/go-row'
import { LongRows } from '../../../../ui/long-rows'
import { MemberPage } from '../../../../ui/member-page'
import { MoreRows } from '../../../../ui/more-rows'
import { Rows } from '../../../../ui/rows'
import { Inset } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { MessageRow } from '../../components/message-row'
import { messagesApi } from '../../messages.api'
import { useInbox } from '../../use-inbox'

const words = {
  zh: {
    where: '消息',
    settings: '订阅和消息设置',
    list: '消息',
    end: '消息都在这里了，保存一年',
    empty: '还没有消息',
    emptySay: '订阅日刊的主题以后，新的一期会到这里。',
    subscribe: '去选主题',
    readAll: (count: number) => (count > 99 ? '99条以上未读，全部标为已读' : `${count}条未读，全部标为已读`),
    allRead: '都标为已读了',
    notRead: '没有标成，请再试一次',
  },
  en: {
    where: 'Messages',
    settings: 'Subscriptions and settings',
    list: 'Messages',
    end: 'These are all your messages; they are kept for a year',
    empty: 'No messages yet',
    emptySay: 'Once you subscribe to topics of the Daily, new issues arrive here.',
    subscribe: 'Choose topics',
    readAll: (count: number) => (count > 99 ? 'Over 99 unread: mark all as read' : `${count} unread: mark all as read`),
    allRead: 'All marked as read',
    notRead: 'That did not work, please try again',
  },
}

/** Everything one was told, whether or not it arrived elsewhere. */
export default function InboxPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <Rows>
        <li>
          <GoRow to="subscriptions" icon="settings" words={said.settings} />
        </li>
      </Rows>
      <Inbox />
    </MemberPage>
  )
}

function NoMessages({ empty, emptySay, subscribe }: (typeof words)['zh']) {
  const action = (
    <Button kind="second" short onPress={() => void go('subscriptions')}>
      {subscribe}
    </Button>
  )
  return <Empty icon="inbox" fact={empty} say={emptySay} action={action} />
}

function Inbox() {
  const said = useWords(words)
  const inbox = useInbox()
  const { first, items, retry } = inbox
  const { send } = useSending()
  if (first.state === 'loading') return <Skeleton />
  if (first.state === 'failed') return <Failure error={first.error} retry={() => void retry()} />
  const [newest] = items
  if (!newest) return <NoMessages {...said} />
  const readAll = async () => {
    const isDone = await send(() => messagesApi.readAllMessages({ body: { until: newest.at } }))
    toast(isDone ? said.allRead : said.notRead)
    await retry()
  }
  return (
    <>
      {first.data.unread > 0 && (
        <Inset>
          <Button kind="third" short onPress={() => void readAll()}>
            {said.readAll(first.data.unread)}
          </Button>
        </Inset>
      )}
      <LongRows label={said.list} items={items} keyOf={({ id }) => id}>
        {(message) => (
          <li key={message.id}>
            <MessageRow message={message} />
          </li>
        )}
      </LongRows>
      <MoreRows feed={inbox} end={said.end} />
    </>
  )
}
