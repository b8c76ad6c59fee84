import { useState } from 'react'
import { back } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { Note } from '../../../ui/note'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { Buttons } from '../../../ui/say'
import { Tick } from '../../../ui/tick'
import { accountsApi } from '../accounts.api'
import { Points } from './points'

const words = {
  zh: {
    title: (phone: string) => `${phone}已经有一个账号`,
    nothing: '现在什么都还没有变。那个账号也是您的话，可以把两个合成一个：',
    points: [
      '两个账号的收藏、订阅、消息和同意记录都留下，一样不少。',
      '姓名和单位：这个账号填了的用这个，没填的用那个账号的。',
      '合并后用微信或这个手机号登录，都是同一个账号；两边已登录的设备都不用重新登录。',
      '合并以后不能再拆开。',
    ],
    tick: '那个账号也是我的，我同意合并',
    missing: '合并前请勾选同意',
    merge: '合并成一个账号',
    merging: '正在合并',
    merged: '已经合并',
    refuse: '不合并，换一个号码',
    wrong: '没有合并',
  },
  en: {
    title: (phone: string) => `${phone} already has an account`,
    nothing: 'Nothing has changed yet. If that account is yours too, the two can become one:',
    points: [
      'Favourites, subscriptions, messages and consents of both stay; nothing is lost.',
      'Name and employer: what this account has counts; what it lacks comes from the other.',
      'WeChat and this number then sign in to the same account; devices signed in to either stay signed in.',
      'It cannot be undone.',
    ],
    tick: 'That account is mine too, and I agree',
    missing: 'Tick the box before the accounts become one',
    merge: 'Make them one',
    merging: 'Working on it',
    merged: 'They are one now',
    refuse: 'Keep them apart, use another number',
    wrong: 'The accounts were not merged',
  },
}

type Props = { phone: string; merge: string; onRefuse: () => void }

/** Says what making two accounts one does, and asks for agreement. */
export function MergeOffer({ phone, merge, onRefuse }: Props) {
  const said = useWords(words)
  const [isAgreed, agree] = useState(false)
  const [tries, count] = useState(0)
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const missing: FormProblem[] = tries > 0 && !isAgreed ? [{ field: 'merge', say: said.missing }] : []
  const problems = [...missing, ...problemsIn(sending.error, [])]
  const join = async () => {
    count(tries + 1)
    if (!isAgreed || !(await send(() => accountsApi.mergeAccounts({ body: { merge } })))) return
    toast(said.merged)
    await back()
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <Note tone="waiting" title={said.title(phone)}>
        {said.nothing}
      </Note>
      <Points points={said.points} />
      <Tick id="merge" words={said.tick} problem={missing[0]?.say} on={isAgreed} onTick={agree} />
      <Buttons>
        <Button onPress={() => void join()}>{sending.isSending ? said.merging : said.merge}</Button>
        <Button kind="third" onPress={onRefuse}>
          {said.refuse}
        </Button>
      </Buttons>
    </>
  )
}
