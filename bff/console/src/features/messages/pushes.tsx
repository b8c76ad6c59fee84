import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Push } from '@tisc/shared/messages/messages.staff.contract'
import { App, Button, Progress } from 'antd'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Rows } from '../../ui/rows'
import { State, type Tone } from '../../ui/state'
import { useMay } from '../staff/staff.api'
import { messagesApi } from './messages.client'
import { reachOf } from './push-reach'

const states: Record<Push['state'], { tone: Tone; words: string }> = {
  laying: { tone: 'open', words: '正在放进收件箱' },
  sending: { tone: 'waiting', words: '正在发送' },
  done: { tone: 'done', words: '发完了' },
}

const stateOf = ({ state, isPaused }: Push): { tone: Tone; words: string } =>
  isPaused && state !== 'done' ? { tone: 'ended', words: '已暂停' } : states[state]

const Reach = ({ push }: { push: Push }) => {
  const { percent, words } = reachOf(push)
  return <Progress aria-label={`${push.title}发送进度`} percent={percent} size="small" format={() => words} />
}

/** The pushes of late, looked at again every two seconds while one is under way. */
export const Pushes = () => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const mayHold = useMay('messages.resend')
  const pushes = useQuery({
    queryKey: ['pushes'],
    queryFn: () => messagesApi.listPushes(),
    refetchInterval: ({ state: { data } }) => (data?.items.some(({ state, isPaused }) => state !== 'done' && !isPaused) ? 2_000 : 30_000),
  })
  const hold = useMutation({
    mutationFn: ({ id, isPaused }: Push) =>
      isPaused ? messagesApi.resumePush({ params: { id } }) : messagesApi.pausePush({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['pushes'] }),
    onError: (error) => void message.error(tellOf(error)),
  })
  if (pushes.error) return <Failure error={pushes.error} again={pushes.refetch} />
  return (
    <section aria-label="推送">
      <h2 className="section">推送</h2>
      <Rows<Push>
        name="推送"
        size="small"
        rows={pushes.data?.items}
        empty="还没有推送过；发布一期或到了摘要时间就会出现"
        columns={[
          { title: '内容', dataIndex: 'title' },
          { title: '开始', className: 'number', text: ({ at }) => momentText(at) },
          {
            title: '状态',
            text: (push) => stateOf(push).words,
            render: (_, push) => <State tone={stateOf(push).tone}>{stateOf(push).words}</State>,
          },
          { title: '收到的人', dataIndex: 'laid', className: 'number' },
          {
            title: '渠道发送',
            width: 220,
            text: ({ batches: { open, done } }) => `${done}/${open + done}批`,
            render: (_, push) => <Reach push={push} />,
          },
          {
            title: '操作',
            render: (_, push) =>
              mayHold &&
              push.state !== 'done' && (
                <Button size="small" aria-label={`${push.isPaused ? '继续' : '暂停'}${push.title}`} onClick={() => hold.mutate(push)}>
                  {push.isPaused ? '继续' : '暂停'}
                </Button>
              ),
          },
        ]}
      />
    </section>
  )
}
