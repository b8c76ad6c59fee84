import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { useWords } from '../../../../platform/use-words'
import { MemberPage } from '../../../../ui/member-page'
import { FactsForm } from '../../pool/facts-form'
import { OneMembership } from '../../pool/one-membership'
import { poolApi } from '../../pool/pool.api'
import { ownAnswers, ownFrom, ownQuestions } from '../../pool/questions'

const words = {
  zh: { where: '时间和回避', lead: '这些您自己说了算，保存以后马上生效。', save: '保存' },
  en: { where: 'Time and conflicts', lead: 'These are yours to say; they count as soon as you save.', save: 'Save' },
}

/** When one has time, and whom one keeps out of the way of. */
export default function PoolOwnPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <OneMembership>{(membership) => <Form membership={membership} />}</OneMembership>
    </MemberPage>
  )
}

function Form({ membership: { id, own } }: { membership: Membership }) {
  const said = useWords(words)
  return (
    <FactsForm
      questions={ownQuestions}
      begun={ownAnswers(own)}
      lead={said.lead}
      word={said.save}
      save={(answers) => poolApi.changeOwnFacts({ params: { id }, body: ownFrom(answers) })}
    />
  )
}
