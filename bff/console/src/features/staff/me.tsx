import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { Acting } from '../settings/settings.api'
import { browserName } from './browser-name'
import { DeputiesOfMine } from './deputies'
import { RecoveryCodes } from './recovery-codes'
import { staffApi } from './staff.client'
import { useViewer } from './use-viewer'

/** 我的登录: where one is signed in, and the recovery codes. */
export const Me = () => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const viewer = useViewer()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => staffApi.listSessions() })
  const [codes, setCodes] = useState<string[]>()
  const onError = (error: unknown) => void message.error(tellOf(error))
  const end = useMutation({
    mutationFn: (id: string) => staffApi.endSession({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
    onError,
  })
  const renew = useMutation({ mutationFn: () => staffApi.renewRecoveryCodes(), onSuccess: (made) => setCodes(made.recoveryCodes), onError })
  if (codes) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />
  if (sessions.error) return <Failure error={sessions.error} again={sessions.refetch} />
  return (
    <Page
      title="我的登录"
      hint={`还有${viewer.data?.recoveryCodesLeft ?? 0}个恢复码`}
      actions={
        <Button onClick={() => renew.mutate()} loading={renew.isPending}>
          换一组恢复码
        </Button>
      }
    >
      <Rows
        name="登录的地方"
        rows={sessions.data?.items}
        columns={[
          { title: '浏览器', text: (session) => browserName(session.browser) },
          { title: '地址', dataIndex: 'address' },
          { title: '登录于', className: 'number', text: (session) => momentText(session.since) },
          { title: '最近使用', className: 'number', text: (session) => momentText(session.lastSeen) },
          {
            title: '操作',
            render: (_, session) =>
              session.current ? (
                <span className="soft">就是这里</span>
              ) : (
                <Button size="small" onClick={() => end.mutate(session.id)}>
                  退出那里
                </Button>
              ),
          },
        ]}
      />
      <Acting setting="idleMinutes" says={(value) => `${value}没有操作会自动退出登录`} />
      <DeputiesOfMine />
    </Page>
  )
}
