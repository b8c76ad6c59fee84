import { useMutation, useQueryClient } from '@tanstack/react-query'
import { alertKinds } from '@tisc/shared/platform/alert-kinds'
import { type Alert, alertWords } from '@tisc/shared/staff/alerts.contract'
import { App, Button } from 'antd'
import { Link } from 'react-router'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'
import { alertsApi, useAlerts } from './alerts.api'

const kindOf = ({ kind }: Alert): string => (alertKinds as Record<string, string>)[kind] ?? kind

const stateOf = ({ resolved }: Alert): string => {
  if (!resolved) return '还在失败'
  return resolved.by ? `${resolved.by}处理了` : '自己恢复了'
}

/** Where to look: the log by its id, or for a channel the page that says what became of each message. */
const Where = ({ alert: { kind, requestId } }: { alert: Alert }) => {
  if (kind === 'channel') return <Link to="/messages">看消息</Link>
  return <>{requestId ?? '没有'}</>
}

/** 故障: what failed behind everybody's back, and whether it works again. */
export const AlertsPage = () => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const alerts = useAlerts()
  const resolve = useMutation({
    mutationFn: (id: string) => alertsApi.resolveAlert({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
    onError: (error) => void message.error(tellOf(error)),
  })
  if (alerts.error) return <Failure error={alerts.error} again={alerts.refetch} />
  return (
    <Page title="故障" hint="任务和渠道恢复以后自己消掉；按编号可以在日志里找到这一次失败">
      <Rows<Alert>
        name="故障"
        rows={alerts.data?.items}
        empty="没有故障，最近七天也没有"
        columns={[
          {
            title: '状态',
            text: stateOf,
            render: (_, alert) => <State tone={alert.resolved ? 'done' : 'warning'}>{stateOf(alert)}</State>,
          },
          { title: '哪一类', text: kindOf },
          { title: '什么', text: ({ what }) => alertWords[what] ?? what },
          { title: '怎么错的', dataIndex: 'reason' },
          { title: '从什么时候', className: 'number', text: ({ since }) => momentText(since) },
          { title: '最近一次', className: 'number', text: ({ last }) => momentText(last) },
          { title: '次数', dataIndex: 'times', className: 'number' },
          { title: '编号', text: ({ requestId }) => requestId ?? '没有', render: (_, alert) => <Where alert={alert} /> },
          {
            title: '操作',
            render: (_, { id, what, resolved }) =>
              !resolved && (
                <Button size="small" aria-label={`${what}处理了`} loading={resolve.isPending} onClick={() => resolve.mutate(id)}>
                  处理了
                </Button>
              ),
          },
        ]}
      />
    </Page>
  )
}
