import { useQuery } from '@tanstack/react-query'
import { Progress } from 'antd'
import { useDeferredValue } from 'react'
import { State } from '../../ui/state'
import { staffApi } from './staff.client'

const words = ['太弱', '弱', '还不够', '可以', '很好']

/** How strong the password is while it is typed, and what would make it stronger. */
export const PasswordStrength = ({ secret, password }: { secret: string; password: string }) => {
  const typed = useDeferredValue(password)
  const { data } = useQuery({
    queryKey: ['strength', typed],
    queryFn: () => staffApi.ratePassword({ body: { secret, password: typed } }),
    enabled: typed.length > 0,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  if (!data || typed.length === 0) return <>至少12个字符；几个不相干的词连起来，比符号替换更牢</>
  return (
    <span aria-live="polite">
      <Progress percent={(data.score + 1) * 20} showInfo={false} size="small" />
      <State tone={data.enough ? 'done' : 'waiting'}>{words[data.score] ?? ''}</State> {data.advice}
    </span>
  )
}
