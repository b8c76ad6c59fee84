import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { useWords } from '../../../../platform/use-words'
import { MemberPage } from '../../../../ui/member-page'
import { FactsForm } from '../../pool/facts-form'
import { OneMembership } from '../../pool/one-membership'
import { poolApi } from '../../pool/pool.api'
import { checkedAnswers, checkedFrom, checkedQuestions } from '../../pool/questions'

const words = {
  zh: { where: '单位和专长', lead: '这些入库时核对过，改了要再核对一次；核对完以前，用的还是原来的。', save: '交去核对' },
  en: {
    where: 'Employer and expertise',
    lead: 'These were checked when you joined; a change is looked at again, and what was there counts until then.',
    save: 'Hand in for checking',
  },
}

/** Where one works and what one knows, which the desk checks. */
export default function PoolFactsPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <OneMembership>{(membership) => <Form membership={membership} />}</OneMembership>
    </MemberPage>
  )
}

function Form({ membership }: { membership: Membership }) {
  const said = useWords(words)
  const { id, checked, proposed } = membership
  return (
    <FactsForm
      questions={checkedQuestions(membership)}
      begun={checkedAnswers(proposed?.facts ?? checked)}
      lead={said.lead}
      word={said.save}
      save={(answers) => poolApi.proposeFacts({ params: { id }, body: checkedFrom(answers) })}
    />
  )
}
