import type { CallBackMade } from '@tisc/shared/rights/rights.contract'
import { useState } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { MemberPage } from '../../../../../ui/member-page'
import { CallBackForm } from '../../components/call-back-form'
import { Made } from '../../components/made'

const words = { zh: { where: '请给我回电' }, en: { where: 'Call me back' } }

/** Where one asks to be called back: a case from the first second. */
export default function CallBackPage() {
  const { where } = useWords(words)
  const [made, setMade] = useState<CallBackMade>()
  return (
    <MemberPage where={where} isOpen>
      {made ? <Made made={made} /> : <CallBackForm onMade={setMade} />}
    </MemberPage>
  )
}
