import type { OrganisationMember } from '@tisc/shared/accounts/organisations.contract'
import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese } from '../../../../ui/chinese'
import { Choice } from '../../../../ui/choice'
import { Sheet, SheetText } from '../../../../ui/sheet'
import { useNameOf } from './person-row'

const words = {
  zh: {
    ask: '退出这个单位？',
    say: '单位里的人和以后替单位办的事，您就看不到了。想回来要再申请或受邀。',
    last: '您是最后一位。退出以后这里没有人了，再用这个代码登记的人就是负责人。',
    owner: '只有您一位负责人。退出以前请选一位同事接手：',
    choose: '接手的同事',
    first: '先选一位同事',
    handOver: '交接并退出',
    leave: '退出',
    stay: '先不退出',
  },
  en: {
    ask: 'Leave this organisation?',
    say: 'You no longer see its people, nor what is done on its behalf. To come back you ask again, or are invited.',
    last: 'You are the last one here. Whoever enters its code next becomes the owner.',
    owner: 'You are the only owner. Choose who takes over before you leave:',
    choose: 'Who takes over',
    first: 'Choose a colleague first',
    handOver: 'Hand over and leave',
    leave: 'Leave',
    stay: 'Not now',
  },
}

type Props = {
  self: OrganisationMember
  others: OrganisationMember[]
  onLeave: (next: string | undefined) => void
  onClose: () => void
}

/** Asks before one leaves; the only owner chooses who takes over. */
export function LeaveSheet({ self, others, onLeave, onClose }: Props) {
  const said = useWords(words)
  const nameOf = useNameOf()
  const [next, choose] = useState<string>()
  const isOnlyOwner = self.role === 'owner' && others.length > 0 && !others.some(({ role }) => role === 'owner')
  const heirs = others.filter(({ role }) => role === 'colleague').map((one) => ({ value: one.id, word: <Chinese>{nameOf(one)}</Chinese> }))
  return (
    <Sheet title={said.ask} onClose={onClose}>
      <SheetText>{isOnlyOwner ? said.owner : others.length === 0 ? said.last : said.say}</SheetText>
      {isOnlyOwner && <Choice label={said.choose} options={heirs} chosen={next} onChoose={choose} />}
      <Button off={isOnlyOwner && !next} onPress={() => onLeave(next)}>
        {isOnlyOwner ? (next ? said.handOver : said.first) : said.leave}
      </Button>
      <Button kind="third" onPress={onClose}>
        {said.stay}
      </Button>
    </Sheet>
  )
}
