import { useRouter } from '@tarojs/taro'
import { agencyIn } from '@tisc/shared/rights/handing-over/agency-words'
import type { OwnCase, PersonAct } from '@tisc/shared/rights/rights.schema'
import { useState } from 'react'
import { language } from '../../../../../platform/language'
import { useMine } from '../../../../../platform/use-mine'
import { useStored } from '../../../../../platform/use-stored'
import { useWords } from '../../../../../platform/use-words'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { SeparateConsents } from '../../../../accounts/separate.api'
import { CaseView } from '../../components/case-view'
import { HandOverFiles } from '../../components/hand-over-files'
import { EvidencePart } from '../../evidence/evidence-part'
import { isRightsAnswer, rightsApi } from '../../rights.api'

const words = { zh: { where: '我的案件' }, en: { where: 'My case' } }

/** Where one's case stands, and what one can do. */
export default function CasePage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <Own />
    </MemberPage>
  )
}

function Own() {
  const [{ id = '' }] = useState(useRouter().params)
  const params = { id }
  const spoken = useStored(language)
  const [answer, ask] = useMine<OwnCase>({
    operation: 'getOwnCase',
    request: params,
    ask: () => rightsApi.getOwnCase({ params }),
    isAnswer: (data) => isRightsAnswer('getOwnCase', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  const act = async (did: PersonAct) => {
    const done = await rightsApi.actOnOwnCase({ params, body: { revision: answer.data.revision, act: did } })
    await ask()
    return done
  }
  const { asked, handOver } = answer.data
  const consents = (
    <>
      {asked === 'consent' && handOver && <HandOverFiles files={handOver.files} />}
      <SeparateConsents about={`case ${id}`} called={(to) => agencyIn(to, spoken)} onAnswered={ask} />
    </>
  )
  return <CaseView shown={answer.data} act={act} again={ask} consents={consents} evidence={<EvidencePart of={params} onAdded={ask} />} />
}
