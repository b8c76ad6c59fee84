import { consents } from '@tisc/shared/accounts/consents'
import type { ConsentState } from '@tisc/shared/accounts/privacy.contract'
import { language } from '../../../platform/language'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { GoRow } from '../../../ui/go-row'
import { Buttons } from '../../../ui/say'
import { useDates } from '../../../ui/use-dates'
import { ConsentRow } from './consent-row'

const words = {
  zh: {
    given: (day: string) => `${day}同意`,
    none: '没有同意',
    outdated: '说明有更新',
    give: '同意',
    withdraw: '撤回同意',
    done: { give: '已同意', withdraw: '已撤回，马上生效' },
    leave: '撤回这一项就是注销账号',
    stays: {
      trainings: '撤回以后培训的通知只进“消息”；已经报上的座位不变，要退请到“我的报名”。',
      applications: '撤回以后没有交的草稿删掉；已经交的申请，请在申请进度里撤回。',
      cases: '撤回以后没有交的草稿删掉；已经立案的，请在案件里撤回。',
    },
  },
  en: {
    given: (day: string) => `Agreed ${day}`,
    none: 'Not agreed',
    outdated: 'The notice changed',
    give: 'I agree',
    withdraw: 'Withdraw',
    done: { give: 'Agreed', withdraw: 'Withdrawn, as of now' },
    leave: 'To withdraw this one, delete the account',
    stays: {
      trainings: 'After that notices about trainings come to the inbox alone; seats you have stay yours until you cancel them.',
      applications: 'After that drafts are erased; an application that was sent is withdrawn on its own page.',
      cases: 'After that drafts are erased; a case that was taken up is withdrawn on its own page.',
    },
  },
}

type Props = { consent: ConsentState; onGive: () => Promise<void>; onWithdraw: () => Promise<void> }

/** One purpose: where it stands, and opened what it is about with one button to change it. */
export function ConsentItem({ consent: { purpose, version, given }, onGive, onWithdraw }: Props) {
  const said = useWords(words)
  const { dayOf } = useDates()
  const { sending, send } = useSending()
  const change = async (kind: 'give' | 'withdraw') => {
    const done = await send(async () => {
      await (kind === 'give' ? onGive() : onWithdraw())
      return true
    })
    if (done) toast(said.done[kind])
  }
  const isCurrent = given?.version === version
  const stands = isCurrent ? said.given(dayOf(given.at)) : given ? said.outdated : said.none
  return (
    <ConsentRow
      notice={consents[purpose][useStored(language)]}
      tone={isCurrent ? 'done' : given ? 'waiting' : 'todo'}
      stands={stands}
      sending={sending}
      more={given && (said.stays as Partial<Record<string, string>>)[purpose]}
    >
      {purpose === 'account' ? (
        <GoRow to="myData" words={said.leave} />
      ) : (
        <Buttons>
          {!isCurrent && <Button onPress={() => void change('give')}>{said.give}</Button>}
          {given && (
            <Button kind="second" onPress={() => void change('withdraw')}>
              {said.withdraw}
            </Button>
          )}
        </Buttons>
      )}
    </ConsentRow>
  )
}
