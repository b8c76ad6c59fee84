import { cancelUntilOf } from '@tisc/shared/trainings/cancel-until'
import type { Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { type Fact, Facts } from '../../../../ui/facts'
import { useDates } from '../../../../ui/use-dates'

const words = {
  zh: {
    audience: '适合谁',
    bring: '带什么',
    credit: '学时',
    hours: (count: number) => `${count}学时`,
    opens: '开放报名',
    closes: '报名截止',
    change: '改主意',
    until: (time: string) => `${time}以前可以退出；以后来不了也请说一声`,
    each: '每场开始前一天可以退出；以后来不了也请说一声',
  },
  en: {
    audience: 'For whom',
    bring: 'Bring',
    credit: 'Credit',
    hours: (count: number) => (count === 1 ? '1 hour' : `${count} hours`),
    opens: 'Sign-up opens',
    closes: 'Sign-up until',
    change: 'To cancel',
    until: (time: string) => `Until ${time}; afterwards please still say if you cannot come`,
    each: 'Until a day before each session; afterwards please still say if you cannot come',
  },
}

/** What to know before one signs up; what the training does not say is left out. */
export function BeforeFacts({ training }: { training: Training }) {
  const said = useWords(words)
  const { timeOf } = useDates()
  const { audience, bring, creditHours, opensAt, closesAt, cancelUntil, sessions } = training
  const [first, second] = sessions as [TrainingSession, TrainingSession?]
  const until = cancelUntilOf(cancelUntil ? new Date(cancelUntil) : undefined, new Date(first.startsAt)).toISOString()
  const facts: (Fact | false)[] = [
    audience !== undefined && { name: said.audience, value: <Chinese>{audience}</Chinese> },
    bring !== undefined && { name: said.bring, value: <Chinese>{bring}</Chinese> },
    creditHours !== undefined && { name: said.credit, value: said.hours(creditHours) },
    opensAt !== undefined && { name: said.opens, value: timeOf(opensAt) },
    closesAt !== undefined && { name: said.closes, value: timeOf(closesAt) },
    { name: said.change, value: cancelUntil || !second ? said.until(timeOf(until)) : said.each },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false)} />
}
