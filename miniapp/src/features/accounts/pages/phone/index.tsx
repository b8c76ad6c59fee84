import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { MemberPage } from '../../../../ui/member-page'
import { MergeOffer } from '../../components/merge-offer'
import { PhoneForm } from '../../components/phone-form'

const words = { zh: { where: '手机号' }, en: { where: 'Mobile number' } }

/** Proves a number; where another account has it, offers to make the two one. */
export default function PhonePage() {
  const { where } = useWords(words)
  const [offer, setOffer] = useState<{ phone: string; merge: string }>()
  return (
    <MemberPage where={where}>
      {offer ? <MergeOffer {...offer} onRefuse={() => setOffer(undefined)} /> : <PhoneForm onMerge={setOffer} />}
    </MemberPage>
  )
}
