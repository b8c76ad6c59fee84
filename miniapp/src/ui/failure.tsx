import type { ReactNode } from 'react'
import { go } from '../platform/navigation'
import { Button } from './button'
import { Empty } from './empty'
import { explain } from './explain'

type Props = { error: unknown; retry: () => void; instead?: ReactNode; isTitle?: boolean }

/** What went wrong, in words, with a way to try again; `instead` offers something else, such as what is kept on the device. */
export function Failure({ error, retry, instead, isTitle = false }: Props) {
  const { icon, fact, say, canRetry } = explain(error)
  const action = canRetry ? (
    <Button kind="second" short onPress={retry}>
      再试一次
    </Button>
  ) : (
    <Button kind="second" short onPress={() => void go('feed')}>
      去日刊首页
    </Button>
  )
  return <Empty alert isTitle={isTitle} icon={icon} fact={fact} say={say} action={instead ?? action} />
}
