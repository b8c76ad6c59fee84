import { ApiProblem } from '@tisc/shared/platform/client'
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { momentText } from '../../../ui/moments'
import { State } from '../../../ui/state'
import { type DoorState, handOver, often, takeAlong } from './use-door'

/** Whether there is a network, what this device holds for when there is none, and what waits to be sent. */
export const Network = ({ state }: { state: DoorState }) => {
  const { isOnline, held, pending } = state
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const working = useRef(false)
  /** What the server has refused it would refuse again; what did not reach it is tried again. */
  const [isRefused, setRefused] = useState(false)
  const act = async (work: () => Promise<unknown>) => {
    if (working.current) return
    working.current = true
    setBusy(true)
    // under one key: what goes wrong again every few seconds is said once
    await work().catch((error: unknown) => void message.error({ key: 'network', content: tellOf(error) }))
    working.current = false
    setBusy(false)
  }
  const send = async () => {
    const { sent, unknown } = await handOver(state).catch((error: unknown) => {
      setRefused(error instanceof ApiProblem && error.problem.status < 500)
      throw error
    })
    setRefused(false)
    if (sent > 0) void message.success(`送出${sent}条${unknown > 0 ? `，${unknown}条不在名单上` : ''}`)
  }
  const sendNow = useRef(() => act(send))
  sendNow.current = () => act(send)
  const waits = pending.length > 0
  useEffect(() => {
    if (!isOnline || !waits || isRefused) return
    void sendNow.current()
    // a network that has just come back often fails once more
    const again = setInterval(() => void sendNow.current(), often)
    return () => clearInterval(again)
  }, [isOnline, waits, isRefused])
  return (
    <div style={{ marginBottom: 16 }}>
      {!isOnline && (
        <State tone="warning">{held ? '没有网络：在这台设备上接着签，有网络时送出' : '没有网络：只能按名字签，关掉页面会丢失'}</State>
      )}
      {waits && (
        <p>
          {pending.length}条还没有送出{isOnline && !isRefused && '，过几秒自己再试'}
        </p>
      )}
      {isOnline && waits && (
        <Button loading={isBusy} onClick={() => void sendNow.current()}>
          现在送出
        </Button>
      )}
      {isOnline && !held && (
        <Button loading={isBusy} onClick={() => void act(() => takeAlong(state))}>
          下载到这台设备（没有网络也能签）
        </Button>
      )}
      {held && (
        <p className="soft">这台设备上加密存着名单和密钥，{momentText(held.until)}以后打开签到页就删掉。没有网络时不要关掉这一页。</p>
      )}
    </div>
  )
}
