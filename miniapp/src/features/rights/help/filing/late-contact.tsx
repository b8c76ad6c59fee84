import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { FilingInfo } from '@tisc/shared/rights/filing/filing.contract'
import { reachOf } from '@tisc/shared/rights/filing/first-contact'
import { centrePhones } from '../../../../platform/contact'
import { language } from '../../../../platform/language'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import { Disclosure } from '../../../../ui/disclosure'
import { GoRow } from '../../../../ui/go-row'
import { Note } from '../../../../ui/note'
import { PhoneLink } from '../../../../ui/phone-link'
import { Rows } from '../../../../ui/rows'
import { Inset, Say } from '../../../../ui/say'
import { useDates } from '../../../../ui/use-dates'

const words = {
  zh: {
    after: (when: string, day: string) => `现在提交，我们最迟${when}联系您，${day}已经过了`,
    'same-day': (when: string, day: string) => `现在提交，我们最迟${when}联系您，就在${day}当天`,
    now: '这些现在就能做，不用等我们：',
    open: '现在有人接听，打电话最快。',
    shut: '现在没有人接听；先把证据留住，能办的先办。',
    advice: '看展会、海关、法院的头一个小时怎么做',
    still: '案件照样可以提交，我们会按这一天排在前面。',
    sum: '时限怎样算',
  },
  en: {
    after: (when: string, day: string) => `If you send it now we are in touch by ${when} at the latest: ${day} is over by then`,
    'same-day': (when: string, day: string) => `If you send it now we are in touch by ${when} at the latest: on ${day} itself`,
    now: 'This works now, without waiting for us:',
    open: 'Somebody answers the phone now: calling is fastest.',
    shut: 'Nobody answers now; keep the proof first and do what you can.',
    advice: 'What to do in the first hour at a fair, at customs, in court',
    still: 'You can file it all the same; it is put in front because of that day.',
    sum: 'How the time is counted',
  },
}

type Props = { info: FilingInfo; answers: Answers }

/** Where the first contact would come too late: said before it is sent, with what works now. Nothing otherwise. */
export function LateContact({ info: { firstContact, open }, answers }: Props) {
  const said = useWords(words)
  const spoken = useStored(language)
  const dates = useDates()
  const urgentDay = answers['urgent-day']
  if (typeof urgentDay !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(urgentDay)) return null
  const reach = reachOf(firstContact.at, urgentDay)
  if (reach === 'before') return null
  return (
    <section role="status">
      <Note tone="warning" title={said[reach](dates.timeOf(firstContact.at), dates.day(urgentDay))}>
        {said.now}
      </Note>
      <Say>{open ? said.open : said.shut}</Say>
      <Inset>
        {centrePhones.map((number) => (
          <p key={number}>
            <PhoneLink number={number} />
          </p>
        ))}
        <Disclosure summary={said.sum}>
          <ul>
            {(spoken === 'en' ? firstContact.sumEn : firstContact.sum).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      </Inset>
      <Rows label={said.now}>
        <li>
          <GoRow to="advice" icon="place" words={said.advice} />
        </li>
      </Rows>
      <Say quiet>{said.still}</Say>
    </section>
  )
}
