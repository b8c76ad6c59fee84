import { consents } from '@tisc/shared/accounts/consents'
import type { ConsentState } from '@tisc/shared/accounts/privacy.contract'
import { useState } from 'react'
import { language } from '../../../platform/language'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { GoRow } from '../../../ui/go-row'
import { Icon } from '../../../ui/icon'
import { NoticeView } from '../../../ui/notice-view'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons } from '../../../ui/say'
import { Status } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import styles from './consent-item.module.scss'

const words = {
  zh: {
    given: (day: string) => `${day}同意`,
    none: '没有同意',
    outdated: '说明有更新',
    give: '同意',
    withdraw: '撤回同意',
    done: { give: '已同意', withdraw: '已撤回，马上生效' },
    leave: '撤回这一项就是注销账号',
  },
  en: {
    given: (day: string) => `Agreed ${day}`,
    none: 'Not agreed',
    outdated: 'The notice changed',
    give: 'I agree',
    withdraw: 'Withdraw',
    done: { give: 'Agreed', withdraw: 'Withdrawn, as of now' },
    leave: 'To withdraw this one, delete the account',
  },
}

type Props = { consent: ConsentState; onGive: () => Promise<void>; onWithdraw: () => Promise<void> }

/** One purpose: where it stands, and opened what it is about with one button to change it. */
export function ConsentItem({ consent, onGive, onWithdraw }: Props) {
  const said = useWords(words)
  const { dayOf } = useDates()
  const [isOpen, setOpen] = useState(false)
  const { purpose, version, given } = consent
  const isCurrent = given?.version === version
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={styles.title}>{consents[purpose][useStored(language)].title}</span>
        <Status tone={isCurrent ? 'done' : given ? 'waiting' : 'todo'}>
          {isCurrent ? said.given(dayOf(given.at)) : given ? said.outdated : said.none}
        </Status>
        <Icon name="down" small />
      </button>
      {isOpen && <Opened consent={consent} isCurrent={isCurrent} onGive={onGive} onWithdraw={onWithdraw} />}
    </div>
  )
}

function Opened({ consent: { purpose, given }, isCurrent, onGive, onWithdraw }: Props & { isCurrent: boolean }) {
  const said = useWords(words)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, [])
  const change = async (kind: 'give' | 'withdraw') => {
    const done = await send(async () => {
      await (kind === 'give' ? onGive() : onWithdraw())
      return true
    })
    if (done) toast(said.done[kind])
  }
  return (
    <div className={styles.opened}>
      <NoticeView notice={consents[purpose][useStored(language)]} />
      {problems.map(({ say }) => (
        <p key={say} className={styles.problem} role="alert">
          {say}
        </p>
      ))}
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
    </div>
  )
}
