import type { OrganisationMember } from '@tisc/shared/accounts/organisations.contract'
import { useState } from 'react'
import { replaceBy } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Buttons } from '../../../../ui/say'
import { organisationsApi } from '../organisations.api'
import { useDeeds } from '../use-deeds'
import { LeaveSheet } from './leave-sheet'

const words = {
  zh: { leave: '退出这个单位', left: '已经退出', wrong: '没有退出' },
  en: { leave: 'Leave this organisation', left: 'You have left', wrong: 'You have not left' },
}

type Props = { id: string; self: OrganisationMember; others: OrganisationMember[]; onChanged: () => Promise<void> }

/** The way out; the only owner hands over to a colleague in the same step. */
export function LeaveWay({ id, self, others, onChanged }: Props) {
  const said = useWords(words)
  const [isAsking, ask] = useState(false)
  const deeds = useDeeds(onChanged)
  const leave = async (next: string | undefined) => {
    ask(false)
    const isGone = await deeds.does(async () => {
      if (next) await organisationsApi.handOver({ params: { id, membership: next } })
      await organisationsApi.removeMember({ params: { id, membership: self.id } })
    }, said.left)
    if (isGone) await replaceBy('organisations')
  }
  return (
    <>
      {deeds.problem && (
        <Note tone="warning" title={said.wrong}>
          {deeds.problem}
        </Note>
      )}
      <Buttons>
        <Button kind="second" onPress={() => ask(true)}>
          {said.leave}
        </Button>
      </Buttons>
      {isAsking && <LeaveSheet self={self} others={others} onLeave={(next) => void leave(next)} onClose={() => ask(false)} />}
    </>
  )
}
