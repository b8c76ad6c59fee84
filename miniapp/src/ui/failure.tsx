import type { ReactNode } from 'react'
import { go } from '../platform/navigation'
import { Button } from './button'
import { Empty } from './empty'
import { explain } from './explain'
import { usePageWords } from './page-words'

type Props = { error: unknown; retry: () => void; instead?: ReactNode; isTitle?: boolean }

/** What went wrong, in words, with a way on; `instead` offers something else, such as what is kept on the device. */
export function Failure({ error, retry, instead, isTitle = false }: Props) {
  const words = usePageWords()
  const { icon, fact, say, way } = explain(error, words)
  const ways = {
    retry: [words.again, retry],
    'sign-in': [words.signIn, () => void go('signIn')],
    feed: [words.toFeed, () => void go('feed')],
  } as const
  const [word, act] = ways[way]
  const action = (
    <Button kind="second" short onPress={act}>
      {word}
    </Button>
  )
  return <Empty alert isTitle={isTitle} icon={icon} fact={fact} say={say} action={instead ?? action} />
}
