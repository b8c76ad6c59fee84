import { useRouter } from '@tarojs/taro'
import { formatCreditCode } from '@tisc/shared/accounts/credit-check'
import { useState } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { chinese } from '../../../../../ui/chinese'
import { Failure } from '../../../../../ui/failure'
import { MemberPage } from '../../../../../ui/member-page'
import { Skeleton } from '../../../../../ui/skeleton'
import { InviteForm } from '../../components/invite-form'
import { LeaveWay } from '../../components/leave-way'
import { People } from '../../components/people'
import { type OrganisationAndPeople, useOrganisation } from '../../use-organisation'
import styles from './organisation.module.scss'

const words = { zh: { where: '单位' }, en: { where: 'Organisation' } }

/** An organisation and its people: who is in, who asked, who is invited; for its owner what can be done about it. */
export default function OrganisationPage() {
  const { where } = useWords(words)
  const [id] = useState(useRouter().params.id ?? '')
  return (
    <MemberPage where={where}>
      <Organisation id={id} />
    </MemberPage>
  )
}

function Organisation({ id }: { id: string }) {
  const [answer, ask] = useOrganisation(id)
  if (answer.state === 'loading') return <Skeleton />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={() => void ask()} />
  return <Inside {...answer.data} id={id} onChanged={ask} />
}

function Inside({ id, organisation, people, onChanged }: OrganisationAndPeople & { id: string; onChanged: () => Promise<void> }) {
  const self = people.find((one) => one.self)
  const isOwner = self?.role === 'owner'
  const others = people.filter((one) => !one.self && one.state === 'member')
  return (
    <>
      {organisation && (
        <div className={styles.head}>
          <h2 {...chinese} className={styles.name}>
            {organisation.name}
          </h2>
          <p className={styles.code}>{formatCreditCode(organisation.code)}</p>
        </div>
      )}
      <People id={id} people={people} isOwner={isOwner} onChanged={onChanged} />
      {isOwner && <InviteForm id={id} onInvited={onChanged} />}
      {self && <LeaveWay id={id} self={self} others={others} onChanged={onChanged} />}
    </>
  )
}
