import { useMutation } from '@tanstack/react-query'
import { objectorContract } from '@tisc/shared/applications/notice/objections.contract'
import { createClient } from '@tisc/shared/platform/client'
import { Button } from 'antd'
import { tellOf } from '../../platform/problems'
import { send } from '../../platform/request'

const objectorApi = createClient(objectorContract, send)

/** Who objected online: shown on request, and the look is written down. */
export const Objector = ({ id, objection }: { id: string; objection: string }) => {
  const look = useMutation({ mutationFn: () => objectorApi.getObjector({ params: { id, objection } }) })
  if (look.data)
    return (
      <span>
        {look.data.name}　<span className="number">{look.data.phone}</span>（不告诉被公示的人）
      </span>
    )
  return (
    <>
      <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
        看是谁提的
      </Button>
      {look.error && <span className="soft">{tellOf(look.error)}</span>}
    </>
  )
}
