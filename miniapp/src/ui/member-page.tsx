import { type ReactNode, useRef } from 'react'
import { go } from '../platform/navigation'
import { useSignedIn } from '../platform/use-signed-in'
import { useTitle } from '../platform/use-title'
import { useWords } from '../platform/use-words'
import { Button } from './button'
import { DoubleRule } from './double-rule'
import { Empty } from './empty'
import { Page } from './page'

type Props = { where: string; isOpen?: boolean; children: ReactNode }

const words = {
  zh: { fact: '这里要先登录', say: '登录以后才有这一页。不登录也能看日刊、打电话。', signIn: '登录' },
  en: { fact: 'Sign in first', say: 'This page is there once you are signed in. Reading and calling work without.', signIn: 'Sign in' },
}

/**
 * A page about oneself, in the person's language. Who is not signed in is offered to; `isOpen` pages are for everybody. A session that
 * ends while the page is open takes nothing away from it: what was typed stays.
 */
export function MemberPage({ where, isOpen = false, children }: Props) {
  const said = useWords(words)
  const isSignedIn = useSignedIn()
  const wasSignedIn = useRef(isSignedIn)
  wasSignedIn.current ||= isSignedIn
  useTitle(`${where} · TISC青岛日刊`)
  return (
    <Page where={where} top={<DoubleRule />}>
      <h1 className="unseen">{where}</h1>
      {isOpen || wasSignedIn.current ? children : <SignedOut {...said} />}
    </Page>
  )
}

function SignedOut({ fact, say, signIn }: (typeof words)['zh']) {
  const action = (
    <Button short onPress={() => void go('signIn')}>
      {signIn}
    </Button>
  )
  return <Empty icon="me" fact={fact} say={say} action={action} />
}
