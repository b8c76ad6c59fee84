import type { OwnCase, PersonAct } from '@tisc/shared/rights/rights.schema'
import { useState } from 'react'
import { useMine } from '../../../../../platform/use-mine'
import { useWords } from '../../../../../platform/use-words'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { CaseView } from '../../components/case-view'
import { FollowForm } from '../../components/follow-form'
import { EvidencePart } from '../../evidence/evidence-part'
import { isRightsAnswer, rightsApi } from '../../rights.api'

const words = { zh: { where: '用编号查进度' }, en: { where: 'Follow a case' } }

/** A case without an account: half an hour, in this page's memory alone. */
export default function FollowPage() {
  const { where } = useWords(words)
  const [secret, open] = useState<string>()
  return (
    <MemberPage where={where} isOpen>
      {secret ? <Followed secret={secret} onEnd={() => open(undefined)} /> : <FollowForm onOpen={open} />}
    </MemberPage>
  )
}

function Followed({ secret, onEnd }: { secret: string; onEnd: () => void }) {
  const params = { secret }
  const [answer, ask] = useMine<OwnCase>({
    operation: 'getFollowedCase',
    request: params,
    ask: () => rightsApi.getFollowedCase({ params }),
    isAnswer: (data) => isRightsAnswer('getFollowedCase', data),
  })
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={onEnd} />
  const act = async (did: PersonAct) => {
    const done = await rightsApi.actOnFollowedCase({ params, body: { revision: answer.data.revision, act: did } })
    await ask()
    return done
  }
  return <CaseView shown={answer.data} act={act} again={ask} evidence={<EvidencePart of={params} onAdded={ask} />} />
}
