import type { FormEvent } from 'react'
import { isWeapp } from '../../../../platform/target'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { MemberPage } from '../../../../ui/member-page'
import { Buttons, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Agreement } from '../../components/agreement'
import { PhoneCodeFields } from '../../components/phone-code-fields'
import { useSignIn } from '../../use-sign-in'

const words = {
  zh: {
    where: '登录',
    lead: '登录以后，收藏跟着账号走，可以订阅日刊、收消息。不登录也能看日刊、打电话。',
    wrong: '还不能登录',
    notice: '登录前请看',
    wechat: '用微信登录',
    wechatAgain: '再试微信登录',
    phone: '用手机号登录',
    enter: '登录',
    sending: '正在登录',
    first: '第一次登录就有了账号，不用另外注册。',
  },
  en: {
    where: 'Sign in',
    lead: 'Signed in, your favourites follow you, and you can subscribe and get messages. Reading and calling work without.',
    wrong: 'You are not signed in yet',
    notice: 'Please read first',
    wechat: 'Sign in with WeChat',
    wechatAgain: 'Try WeChat again',
    phone: 'Use a phone number',
    enter: 'Sign in',
    sending: 'Signing in',
    first: 'Your first sign-in makes the account; there is no separate registration.',
  },
}

/** The way in: one tap in WeChat, a phone number and a code elsewhere, each after the notice and two boxes to tick. */
export default function SignInPage() {
  const said = useWords(words)
  const state = useSignIn()
  const { isByWechat, problems, tries, isSending } = state
  const submit = (event: FormEvent) => {
    event.preventDefault()
    state.byPhone()
  }
  return (
    <MemberPage where={said.where} isOpen>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <Say>{said.lead}</Say>
      <form noValidate onSubmit={submit}>
        {!isByWechat && <PhoneCodeFields value={state.typed} onType={state.type} problems={problems} onProblems={state.show} />}
        <SectionTitle title={said.notice} />
        <Agreement value={state.given} onChange={state.agree} problems={problems} />
        <Buttons>
          {isByWechat ? (
            <>
              <Button onPress={state.byWechat}>{isSending ? said.sending : said.wechat}</Button>
              <Button kind="third" onPress={state.choosePhone}>
                {said.phone}
              </Button>
            </>
          ) : (
            <Button submits onPress={state.byPhone}>
              {isSending ? said.sending : said.enter}
            </Button>
          )}
          {isWeapp && !isByWechat && (
            <Button kind="third" onPress={state.byWechat}>
              {said.wechatAgain}
            </Button>
          )}
        </Buttons>
      </form>
      <Say quiet>{said.first}</Say>
    </MemberPage>
  )
}
