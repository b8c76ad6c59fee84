import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { InvitationList } from '../../pool/invitation-list'
import { MembershipView } from '../../pool/membership-view'
import { NotInPool } from '../../pool/one-membership'
import { placeWords } from '../../pool/place.words'
import { useMemberships } from '../../pool/use-memberships'

/** One's place in the pool. */
export default function PoolPlacePage() {
  const said = useWords(placeWords)
  return (
    <MemberPage where={said.where}>
      <Asked />
    </MemberPage>
  )
}

function Asked() {
  const [answer, retry] = useMemberships()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void retry()} />
  if (answer.data.items.length === 0) return <NotInPool />
  return (
    <>
      {answer.data.items.map((membership) => (
        <MembershipView key={membership.id} membership={membership} onChanged={retry} />
      ))}
      <InvitationList />
    </>
  )
}
