import { useRouter } from '@tarojs/taro'
import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../../platform/use-words'
import { Empty } from '../../../ui/empty'
import { Failure } from '../../../ui/failure'
import { Skeleton } from '../../../ui/skeleton'
import { useMemberships } from './use-memberships'

const words = {
  zh: { none: '您现在不在库里', noneSay: '通过申请以后，这里有您的任期和资料。' },
  en: { none: 'You are not in the pool', noneSay: 'Once your application is accepted, your term and what you say of yourself are here.' },
}

/** Says that one is not in the pool. */
export function NotInPool() {
  const said = useWords(words)
  return <Empty icon="me" fact={said.none} say={said.noneSay} />
}

/** The membership that the address names, as soon as it is there. */
export function OneMembership({ children }: { children: (membership: Membership) => ReactNode }) {
  const [{ id = '' }] = useState(useRouter().params)
  const [answer, retry] = useMemberships()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  const found = answer.data.items.find((one) => one.id === id && one.state === 'active')
  return found ? children(found) : <NotInPool />
}
