import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import { App, Button } from 'antd'
import { tellOf } from '../../platform/problems'
import { trainingsApi } from './trainings.client'

/** Somebody explained why they did not come: it counts as said in time. */
export const ExcuseButton = ({ line: { id, name = '这个人' } }: { line: RosterLine }) => {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const excuse = useMutation({
    mutationFn: () => trainingsApi.excuseBooking({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roster'] }),
    onError: (error) => void message.error(tellOf(error)),
  })
  const ask = () =>
    void modal.confirm({
      title: `${name}没来，事后说明了原因`,
      content: '记成“说了来不了”，不算没来的次数。要是其实来了，请到签到页按名字补签。',
      okText: '记下',
      cancelText: '不记',
      onOk: () => excuse.mutateAsync().catch(() => undefined),
    })
  return (
    <Button size="small" aria-label={`事后说明：${name}`} loading={excuse.isPending} onClick={ask}>
      事后说明
    </Button>
  )
}
