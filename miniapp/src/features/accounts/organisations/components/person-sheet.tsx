import type { OrganisationMember } from '@tisc/shared/accounts/organisations.contract'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Sheet, SheetText } from '../../../../ui/sheet'
import { organisationsApi } from '../organisations.api'
import type { useDeeds } from '../use-deeds'
import { useNameOf } from './person-row'

const zh = {
  asked: '同意以后，对方看得到单位里的人，以后也看得到替单位办的事。请先确认真是同事。',
  admit: '同意加入',
  refuse: '不同意',
  refused: '没有同意，申请已去掉',
  admitted: '已经加入',
  invited: '对方用这个手机号登录，就看得到邀请。90天没有答复，邀请作废。',
  takeBack: '收回邀请',
  takenBack: '邀请已收回',
  member: '交给同事以后，您变成同事；要再当负责人，得由对方交回。移出以后，对方在这里什么都看不到了。',
  handOver: '把负责人交给这位同事',
  handedOver: '已经交接，您现在是同事',
  remove: '移出单位',
  removed: '已经移出',
  wrong: '没有办成',
}
const en: typeof zh = {
  asked: 'Once let in, they see the people here and later what is done on its behalf. Make sure that they really are a colleague.',
  admit: 'Let them in',
  refuse: 'Refuse',
  refused: 'Refused; the application is gone',
  admitted: 'They are in',
  invited: 'Whoever signs in with this number finds the invitation. Without an answer it ends after 90 days.',
  takeBack: 'Take the invitation back',
  takenBack: 'The invitation is taken back',
  member: 'When you hand over you become a colleague, and only they can hand back. Who is removed sees nothing here any more.',
  handOver: 'Make this colleague the owner',
  handedOver: 'Handed over; you are a colleague now',
  remove: 'Remove from here',
  removed: 'Removed',
  wrong: 'That did not work',
}
const words = { zh, en }

type Props = { id: string; person: OrganisationMember; deeds: ReturnType<typeof useDeeds>; onClose: () => void }

/** What an owner can do about somebody, and what follows from it. */
export function PersonSheet({ id, person, deeds, onClose }: Props) {
  const said = useWords(words)
  const { state, role, membership } = { ...person, membership: person.id }
  const params = { id, membership }
  const does = async (ask: () => Promise<unknown>, done: string) => {
    if (await deeds.does(ask, done)) onClose()
  }
  const remove = (done: string) => void does(() => organisationsApi.removeMember({ params }), done)
  return (
    <Sheet title={useNameOf()(person)} onClose={onClose}>
      {deeds.problem && (
        <Note tone="warning" title={said.wrong}>
          {deeds.problem}
        </Note>
      )}
      <SheetText>{said[state]}</SheetText>
      {state === 'asked' && (
        <>
          <Button onPress={() => void does(() => organisationsApi.admitMember({ params }), said.admitted)}>{said.admit}</Button>
          <Button kind="third" onPress={() => remove(said.refused)}>
            {said.refuse}
          </Button>
        </>
      )}
      {state === 'invited' && <Button onPress={() => remove(said.takenBack)}>{said.takeBack}</Button>}
      {state === 'member' && (
        <>
          {role === 'colleague' && (
            <Button onPress={() => void does(() => organisationsApi.handOver({ params }), said.handedOver)}>{said.handOver}</Button>
          )}
          <Button kind="second" onPress={() => remove(said.removed)}>
            {said.remove}
          </Button>
        </>
      )}
    </Sheet>
  )
}
