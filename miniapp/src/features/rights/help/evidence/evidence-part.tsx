import type { Evidence } from '@tisc/shared/rights/evidence/evidence.contract'
import { useAnswer } from '../../../../platform/use-answer'
import { useWords } from '../../../../platform/use-words'
import { Disclosure } from '../../../../ui/disclosure'
import { Failure } from '../../../../ui/failure'
import { Rows } from '../../../../ui/rows'
import { Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { sizeInWords } from '../../../../ui/size-words'
import { TakeFiles } from '../../../../ui/take-files'
import { useDates } from '../../../../ui/use-dates'
import { AddEvidence } from './add-evidence'
import { type CaseAddress, evidenceAddress, isEvidenceAnswer, listEvidence } from './evidence.api'
import styles from './evidence-part.module.scss'

const words = {
  zh: {
    title: '证据',
    none: '还没有证据',
    add: '补充证据',
    closed: '案件已经结束，不能再加',
    staff: '工作人员加的',
    dot: '，',
  },
  en: {
    title: 'Evidence',
    none: 'There is none yet',
    add: 'Add evidence',
    closed: 'The case is over: nothing can be added',
    staff: 'added by the staff',
    dot: ', ',
  },
}

type Props = { of: CaseAddress; onAdded: () => Promise<void> }

/** The evidence of a case, and what adds to it until the case is over. */
export function EvidencePart({ of, onAdded }: Props) {
  const said = useWords(words)
  const [answer, ask] = useAnswer<Evidence>({
    operation: 'listEvidence',
    request: of,
    ask: () => listEvidence(of),
    isAnswer: (data) => isEvidenceAnswer('listOwnEvidence', data),
  })
  if (answer.state === 'loading') return null
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const { files, links, mayAdd } = answer.data
  const added = async () => {
    await Promise.all([ask(), onAdded()])
  }
  return (
    <section id="evidence">
      <SectionTitle title={said.title} ruled />
      {files.length + links.length === 0 ? <Say quiet>{said.none}</Say> : <Shown evidence={answer.data} under={evidenceAddress(of)} />}
      {mayAdd ? (
        <Inset>
          <Disclosure summary={said.add}>
            <AddEvidence of={of} onAdded={added} />
          </Disclosure>
        </Inset>
      ) : (
        <Say quiet>{said.closed}</Say>
      )}
    </section>
  )
}

function Shown({ evidence: { files, links }, under }: { evidence: Evidence; under: string }) {
  const said = useWords(words)
  const dates = useDates()
  const facts = (...parts: (string | false)[]) => parts.filter(Boolean).join(said.dot)
  return (
    <Rows label={said.title}>
      {files.map(({ id, name, size, at, by }) => (
        <li key={id} className={styles.root}>
          <p className={styles.name}>{name}</p>
          <p className={styles.fact}>{facts(sizeInWords(size), dates.timeOf(at), by.who === 'staff' && said.staff)}</p>
          <TakeFiles files={[{ id, name, size }]} under={under} />
        </li>
      ))}
      {links.map(({ id, url, about, at }) => (
        <li key={id} className={styles.root}>
          <p className={styles.name}>{url}</p>
          <p className={styles.fact}>{facts(about, dates.timeOf(at))}</p>
        </li>
      ))}
    </Rows>
  )
}
