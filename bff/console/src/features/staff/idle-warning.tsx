import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { sinceContact } from '../../platform/contact'

/** How long before the end somebody is asked, in milliseconds. */
const warning = 120_000

/** Two minutes before the session ends for want of use, asks whether to go on. What was typed is kept either way. */
export const IdleWarning = ({ idleSeconds }: { idleSeconds: number }) => {
  const [left, setLeft] = useState<number>()
  const queries = useQueryClient()
  useEffect(() => {
    const look = () => {
      const until = idleSeconds * 1000 - sinceContact()
      setLeft(until < warning ? Math.max(0, Math.ceil(until / 60_000)) : undefined)
      if (until <= 0) void queries.invalidateQueries({ queryKey: ['viewer'] })
    }
    const timer = setInterval(look, 10_000)
    return () => clearInterval(timer)
  }, [idleSeconds, queries])
  const goOn = async () => {
    await queries.invalidateQueries({ queryKey: ['viewer'] })
    setLeft(undefined)
  }
  return (
    <Modal
      open={left !== undefined}
      title="还在吗"
      okText="继续工作"
      cancelButtonProps={{ hidden: true }}
      closable={false}
      onOk={() => void goOn()}
    >
      很久没有操作，{left === 0 ? '马上' : `${left}分钟内`}会退出登录。打的字已经存好，重新登录后接着写。
    </Modal>
  )
}
