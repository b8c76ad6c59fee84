import { Button, Space } from 'antd'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useNeighbours } from './use-neighbours'

/** Where the buttons of a case are, so that a key leads there. */
export const actsPlace = 'case-acts'

const isDialogOpen = () => document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null
const toActs = () => document.querySelector<HTMLElement>(`#${actsPlace} button:enabled`)?.focus()

type Ways = ReturnType<typeof useNeighbours>

/** Alt with J and K leads to the next case of the list and the one before, Alt with A to what can be done; not under a window. They count from the first moment, before a case is there. */
export const useCaseKeys = (id: string): Ways => {
  const { before, after } = useNeighbours(id)
  const navigate = useNavigate()
  useEffect(() => {
    const go = (to: string | undefined) => to && void navigate(`/cases/${to}`)
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || isDialogOpen()) return
      if (!['KeyJ', 'KeyK', 'KeyA'].includes(event.code)) return
      event.preventDefault()
      if (event.code === 'KeyA') toActs()
      else go(event.code === 'KeyJ' ? after : before)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [navigate, before, after])
  return { before, after }
}

/** The ways to the other cases of the list that this one was opened from. */
export const CaseWays = ({ before, after }: Ways) => {
  const navigate = useNavigate()
  const go = (to: string | undefined) => () => to && void navigate(`/cases/${to}`)
  return (
    <Space>
      <Button size="small" disabled={!before} onClick={go(before)} aria-keyshortcuts="Alt+K" title="Alt+K">
        上一个
      </Button>
      <Button size="small" disabled={!after} onClick={go(after)} aria-keyshortcuts="Alt+J" title="Alt+J">
        下一个
      </Button>
    </Space>
  )
}
