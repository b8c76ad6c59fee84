import { useMine } from '../../../platform/use-mine'
import { useWords } from '../../../platform/use-words'
import { Rows } from '../../../ui/rows'
import { Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { isPrivacyAnswer, privacyApi } from '../privacy.api'
import { SeparateItem } from './separate-item'

const words = {
  zh: { title: '单独同意', lead: '下面的事每一件分开决定。不同意，其他的照样办；以后随时可以改。' },
  en: {
    title: 'Agreed to by itself',
    lead: 'Each of these is decided by itself. If you do not agree, everything else goes on all the same; you can change it at any time.',
  },
}

type Props = {
  /** The thing of one's own that the page shows; all of them where it is left out. */
  about?: string
  /** What who gets it is called in the reader's language, where the page knows that. */
  called?: (to: string) => string
  /** Told after an answer was noted. */
  onAnswered?: () => Promise<void> | void
}

/**
 * What one is asked to agree to by itself, with what, to whom, why and how long, where it arises: a page shows it with the subject that the
 * server asked about (`askSeparateConsent`). Nothing is shown while nothing is asked.
 */
export function SeparateConsents({ about, called, onAnswered }: Props) {
  const said = useWords(words)
  const [answer, ask] = useMine({
    operation: 'listSeparate',
    request: {},
    ask: () => privacyApi.listSeparate(),
    isAnswer: (data) => isPrivacyAnswer('listSeparate', data),
  })
  const items = answer.state === 'ready' ? answer.data.items.filter(({ subject }) => about === undefined || subject === about) : []
  if (items.length === 0) return null
  const note = async (id: string, version: number, agreed: boolean) => {
    await privacyApi.answerSeparate({ params: { id }, body: { agreed, version } })
    await Promise.all([ask(), onAnswered?.()])
  }
  return (
    <>
      <SectionTitle title={said.title} />
      <Say>{said.lead}</Say>
      <Rows label={said.title}>
        {items.map((question) => (
          <li key={`${question.id} ${question.answer?.at}`}>
            <SeparateItem
              question={called && question.to ? { ...question, to: called(question.to) } : question}
              onAnswer={(agreed) => note(question.id, question.version, agreed)}
            />
          </li>
        ))}
      </Rows>
    </>
  )
}
