import { centreNumbers } from '@tisc/shared/platform/centre'
import type { ResponseOf } from '@tisc/shared/platform/contract'
import { shanghaiDay, shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { hotlineContract } from '@tisc/shared/rights/hotline.contract'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { PhoneLink } from '../../../ui/phone-link'
import { Status } from '../../../ui/status'
import { useDates } from '../../../ui/use-dates'
import styles from './call-card.module.scss'

export type Hotline = ResponseOf<(typeof hotlineContract)['getHotline']>

const words = {
  zh: {
    label: '打电话',
    open: (until: string) => `现在有人接听，到${until}`,
    closed: (when: string) => `现在没有人，${when}开始接听`,
    asking: '正在看现在有没有人接听',
    unknown: '没查到现在有没有人接听，号码可以直接打',
    out: '现在先约回电最稳妥，提交时就立案；夜里和节假日也收。',
    provisional: '明年的放假安排还没有录入，时间是暂定的。',
    hours: (hours: string) => `工作日${hours}`,
    hoursUnknown: '（待中心确认）',
    from: (source: string, asOf: string) => `${source}，${asOf}的材料`,
    line: '维权专线',
    lineUnknown: '号码待中心确认，请先打下面的电话',
    callBack: '回电用的号码',
    callBackUnknown: '待中心确认。打来的人会先说出您的编号；不说编号、要验证码或要钱的，请挂断',
  },
  en: {
    label: 'Call us',
    open: (until: string) => `Somebody answers now, until ${until}`,
    closed: (when: string) => `Nobody is there now; we answer from ${when}`,
    asking: 'Looking whether somebody is there',
    unknown: 'Whether somebody is there is not known; you can simply call',
    out: 'Asking to be called back is the surest way now: it is a case at once, at night and on holidays too.',
    provisional: 'Next year’s holidays are not entered yet, so this is provisional.',
    hours: (hours: string) => `Working days ${hours}`,
    hoursUnknown: ' (to be confirmed by the centre)',
    from: (source: string, asOf: string) => `${source}, as of ${asOf}`,
    line: 'Rights line',
    lineUnknown: 'To be confirmed by the centre; please call the numbers below',
    callBack: 'The number that calls back',
    callBackUnknown: 'To be confirmed. Whoever calls says your reference first; hang up when they do not, or ask for codes or money',
  },
}

const useStanding = (hotline: Hotline | undefined, isUnknown: boolean) => {
  const said = useWords(words)
  const dates = useDates()
  if (!hotline) return { tone: 'todo' as const, text: isUnknown ? said.unknown : said.asking }
  const { open, until, now } = hotline
  const isToday = shanghaiDay(until) === shanghaiDay(now)
  const when = isToday ? shanghaiTime(until) : dates.timeOf(until)
  return open ? { tone: 'done' as const, text: said.open(when) } : { tone: 'ended' as const, text: said.closed(when) }
}

/** Whether somebody answers now, and the numbers with where they come from; nothing here is made up. */
export function CallCard({ hotline, isUnknown }: { hotline: Hotline | undefined; isUnknown: boolean }) {
  const said = useWords(words)
  const isEnglish = useStored(language) === 'en'
  const { tone, text } = useStanding(hotline, isUnknown)
  return (
    <section className={styles.root} aria-label={said.label}>
      <Status tone={tone}>{text}</Status>
      {hotline && !hotline.open && <p className={styles.say}>{said.out}</p>}
      {hotline?.provisional && <p className={styles.say}>{said.provisional}</p>}
      {hotline && <Line name={said.line} numbers={hotline.rightsLine} without={said.lineUnknown} />}
      <ul>
        {centreNumbers.map(({ number, source, sourceEn, asOf }) => (
          <li key={number} className={styles.number}>
            <PhoneLink number={number} />
            <span className={styles.meta}>{said.from(isEnglish ? sourceEn : source, asOf)}</span>
          </li>
        ))}
      </ul>
      {hotline && (
        <>
          <p className={styles.meta}>
            {said.hours(hotline.hours.join(isEnglish ? ', ' : '、'))}
            {!hotline.hoursConfirmed && said.hoursUnknown}
          </p>
          <Line name={said.callBack} numbers={hotline.callBackLine} without={said.callBackUnknown} />
        </>
      )}
    </section>
  )
}

function Line({ name, numbers, without }: { name: string; numbers: string[]; without: string }) {
  return (
    <div className={styles.line}>
      <span>{name}</span>
      {numbers.length === 0 && <span className={styles.meta}>{without}</span>}
      {numbers.map((number) => (
        <PhoneLink key={number} number={number} />
      ))}
    </div>
  )
}
