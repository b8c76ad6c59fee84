import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Rows } from '../../../../ui/rows'
import { Say } from '../../../../ui/say'
import { Skeleton } from '../../../../ui/skeleton'
import { ConsentItem } from '../../components/consent-item'
import { SeparateConsents } from '../../components/separate-consents'
import { useConsents } from '../../use-consents'

const words = {
  zh: { where: '同意与隐私', lead: '每件事分开同意。随时可以撤回，马上生效；没有同意的，我们不读也不存。', list: '各项同意' },
  en: {
    where: 'Consents',
    lead: 'Each purpose is agreed to by itself. You can withdraw at any time, and it counts at once; what you have not agreed to is neither read nor kept.',
    list: 'Consents by purpose',
  },
}

/** What one agreed to, purpose by purpose, to give and to withdraw alike. */
export default function PrivacyPage() {
  const said = useWords(words)
  return (
    <MemberPage where={said.where}>
      <Say>{said.lead}</Say>
      <Consents label={said.list} />
      <SeparateConsents />
    </MemberPage>
  )
}

function Consents({ label }: { label: string }) {
  const { answer, ask, give, withdraw } = useConsents()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return (
    <Rows label={label}>
      {answer.data.items.map((consent) => (
        <li key={consent.purpose}>
          <ConsentItem
            consent={consent}
            onGive={() => give(consent.purpose, consent.version)}
            onWithdraw={() => withdraw(consent.purpose)}
          />
        </li>
      ))}
    </Rows>
  )
}
