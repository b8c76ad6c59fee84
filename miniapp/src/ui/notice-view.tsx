import { centrePhones } from '../platform/contact'
import { useWords } from '../platform/use-words'
import { Facts } from './facts'
import styles from './notice-view.module.scss'
import { PhoneLink } from './phone-link'

type Props = { notice: { what: string; why: string; howLong: string; without: string; whom?: string } }

const words = {
  zh: {
    what: '读取什么',
    given: '给出什么',
    whom: '给谁',
    why: '为什么',
    howLong: '保存多久',
    without: '不同意也能',
    ask: '问谁',
    unchecked: '号码没有核实，一个打不通请试另一个',
  },
  en: {
    what: 'What is read',
    given: 'What is given',
    whom: 'To whom',
    why: 'Why',
    howLong: 'How long',
    without: 'Without it',
    ask: 'Whom to ask',
    unchecked: 'The numbers are not verified; if one does not answer, try the other',
  },
}

/** What a person is told before they agree to anything; `whom`: somebody else gets it. */
export function NoticeView({ notice }: Props) {
  const said = useWords(words)
  const phones = (
    <>
      <span className={styles.phones}>
        {centrePhones.map((number) => (
          <PhoneLink key={number} number={number} />
        ))}
      </span>
      <span className={styles.remark}>{said.unchecked}</span>
    </>
  )
  const { what, whom } = notice
  const first =
    whom === undefined
      ? []
      : [
          { name: said.given, value: what },
          { name: said.whom, value: whom },
        ]
  const names = whom === undefined ? (['what', 'why', 'howLong', 'without'] as const) : (['why', 'howLong', 'without'] as const)
  const facts = [...first, ...names.map((name) => ({ name: said[name], value: notice[name] }))]
  return (
    <div className={styles.root}>
      <Facts facts={[...facts, { name: said.ask, value: phones }]} />
    </div>
  )
}
