import { useWords } from '../../../../platform/use-words'
import { Failure } from '../../../../ui/failure'
import { MemberPage } from '../../../../ui/member-page'
import { Skeleton } from '../../../../ui/skeleton'
import { useAccount } from '../../accounts.api'
import { Photo } from '../../components/photo'
import { ProfileForm } from '../../components/profile-form'

const words = { zh: { where: '个人资料' }, en: { where: 'Profile' } }

/** What one entered about oneself, to be corrected. */
export default function ProfilePage() {
  const { where } = useWords(words)
  return (
    <MemberPage where={where}>
      <Profile />
    </MemberPage>
  )
}

function Profile() {
  const [answer, ask] = useAccount()
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return (
    <>
      <Photo account={answer.data} onChanged={() => void ask()} />
      <ProfileForm key={answer.data.id} account={answer.data} onSaved={() => void ask()} />
    </>
  )
}
