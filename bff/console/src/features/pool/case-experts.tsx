import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/failure'
import { Waiting } from '../../ui/waiting'
import { useMay } from '../staff/staff.api'
import { Candidates } from './candidates'
import { Invitations } from './invitations'
import { matchingClient, matchingKey } from './matching.client'
import { Parties } from './parties'

/** 专家: who fits a case, asked after the conflicts of interest with all its parties were looked for. It is read when it is asked for. */
export const CaseExperts = ({ caseId }: { caseId: string }) => {
  const [isOpen, setOpen] = useState(false)
  if (!useMay('pool.invite')) return null
  return (
    <section aria-label="专家" style={{ marginBlock: 20, maxWidth: 1_100 }}>
      <h2>专家</h2>
      {isOpen ? <Opened caseId={caseId} /> : <Button onClick={() => setOpen(true)}>找专家</Button>}
    </section>
  )
}

const Opened = ({ caseId }: { caseId: string }) => {
  const found = useQuery({
    queryKey: matchingKey(caseId),
    queryFn: () => matchingClient.getMatching({ params: { id: caseId } }),
    staleTime: 0,
  })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return <Waiting />
  return (
    <>
      <Invitations caseId={caseId} matching={found.data} />
      <Parties caseId={caseId} matching={found.data} />
      {found.data.isOpen ? <Candidates caseId={caseId} matching={found.data} /> : <p>案件已经结案，不再邀请。</p>}
    </>
  )
}
