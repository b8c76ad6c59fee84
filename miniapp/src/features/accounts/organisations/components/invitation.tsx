import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import type { ReactNode } from 'react'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese } from '../../../../ui/chinese'
import { Note } from '../../../../ui/note'
import { useProblemsIn } from '../../../../ui/problems'
import { Buttons } from '../../../../ui/say'
import { organisationsApi } from '../organisations.api'

const words = {
  zh: {
    title: (name: ReactNode) => <>{name}请您加入</>,
    say: '加入以后，里面的人看得到您的姓名和一部分手机号，以后也看得到您替单位办的事。随时可以退出。',
    accept: '加入',
    decline: '不加入',
    accepted: '已经加入',
    declined: '没有加入，那边不再显示这次邀请',
    wrong: '没有办成',
  },
  en: {
    title: (name: ReactNode) => <>{name} invites you</>,
    say: 'Once you join, its people see your name and part of your number, and later what you do on its behalf. You can leave at any time.',
    accept: 'Join',
    decline: 'Decline',
    accepted: 'You have joined',
    declined: 'Declined; the invitation is gone',
    wrong: 'That did not work',
  },
}

/** An invitation that waits for the person: what joining means, and the two answers. */
export function Invitation({ organisation, onChanged }: { organisation: OwnOrganisation; onChanged: () => Promise<void> }) {
  const said = useWords(words)
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const { id, name, membership } = organisation
  const answer = async (deed: 'accept' | 'decline') => {
    const isDone = await send(async () => {
      if (deed === 'accept') await organisationsApi.joinOrganisation({ params: { id } })
      else await organisationsApi.removeMember({ params: { id, membership } })
      return true
    })
    if (isDone) toast(deed === 'accept' ? said.accepted : said.declined)
    await onChanged()
  }
  return (
    <section>
      <Note tone="waiting" title={said.title(<Chinese>{name}</Chinese>)}>
        {said.say}
      </Note>
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      <Buttons>
        <Button onPress={() => void answer('accept')}>{said.accept}</Button>
        <Button kind="second" onPress={() => void answer('decline')}>
          {said.decline}
        </Button>
      </Buttons>
    </section>
  )
}
