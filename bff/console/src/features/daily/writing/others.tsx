import { useQuery } from '@tanstack/react-query'
import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { Alert } from 'antd'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'

/** Says every 15 seconds that one has the article open, and tells who else has. */
export const Others = ({ id, draft }: { id: string; draft: DeskArticle }) => {
  const mayWrite = useMay('daily.write')
  const { data } = useQuery({
    queryKey: ['open', id],
    queryFn: () => deskApi.keepOpen({ params: { id } }),
    enabled: mayWrite && draft.state === 'draft',
    refetchInterval: 15_000,
  })
  const others = data?.others ?? draft.others
  if (others.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      message={`${others.map((other) => other.name).join('、')}也打开了这篇。两个人同时改，后保存的会看到对方改了什么。`}
    />
  )
}
