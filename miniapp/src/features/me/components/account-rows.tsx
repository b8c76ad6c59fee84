import { useState } from 'react'
import { toast } from '../../../platform/toast'
import { useWords } from '../../../platform/use-words'
import { DoRow, GoRow } from '../../../ui/go-row'
import { Rows } from '../../../ui/rows'
import { SectionTitle } from '../../../ui/section-title'
import { signOut } from '../../accounts/sign-out.api'
import { meWords } from '../me.words'

/** What belongs to the account, for who is signed in. */
export function AccountRows() {
  const said = useWords(meWords)
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => {
    if (isLeaving) return
    setLeaving(true)
    signOut(false)
      .then(
        () => toast(said.signedOut),
        () => toast(said.notSignedOut),
      )
      .finally(() => setLeaving(false))
  }
  return (
    <>
      <SectionTitle title={said.account} />
      <Rows>
        <li>
          <GoRow to="profile" icon="me" words={said.profile} say={said.profileSay} />
        </li>
        <li>
          <GoRow to="privacy" icon="check" words={said.privacy} />
        </li>
        <li>
          <GoRow to="myData" icon="file" words={said.myData} say={said.myDataSay} />
        </li>
        <li>
          <GoRow to="sessions" icon="phone" words={said.sessions} />
        </li>
        <li>
          <DoRow icon="close" words={said.signOut} onPress={leave} />
        </li>
      </Rows>
    </>
  )
}
