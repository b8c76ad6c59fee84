import type { OwnOrganisation } from '@tisc/shared/accounts/organisations.contract'
import type { ReactNode } from 'react'
import { go, replaceBy } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese } from '../../../../ui/chinese'
import { Note } from '../../../../ui/note'
import { Buttons } from '../../../../ui/say'

const words = {
  zh: {
    owner: (name: ReactNode) => <>{name}登记好了，您是负责人</>,
    ownerSay: '可以请同事加入。以后别人用同一个代码登记，会变成向您申请。',
    member: (name: ReactNode) => <>您已经在{name}里</>,
    memberSay: '不用再登记。',
    asked: (name: ReactNode) => <>已向{name}申请加入</>,
    askedSay: '这个代码已经有人登记，要等那里的负责人同意；90天没有答复，申请就作废。名称按负责人登记的写。',
    invited: (name: ReactNode) => <>{name}已经请您加入</>,
    invitedSay: '在“我的单位”里答复就可以。',
    people: '请同事加入',
    mine: '看我的单位',
  },
  en: {
    owner: (name: ReactNode) => <>{name} is entered, and you are its owner</>,
    ownerSay: 'You can invite colleagues. Whoever enters the same code from now on asks you to be let in.',
    member: (name: ReactNode) => <>You are in {name} already</>,
    memberSay: 'There is nothing more to enter.',
    asked: (name: ReactNode) => <>You have asked to join {name}</>,
    askedSay:
      'Somebody has entered this code before; an owner must let you in, or it ends after 90 days. The name is the one they entered.',
    invited: (name: ReactNode) => <>{name} has invited you</>,
    invitedSay: 'Answer under “My organisations”.',
    people: 'Invite colleagues',
    mine: 'See my organisations',
  },
}

/** What came of entering a code: owner, already in, or waiting for an owner. */
export function Entered({ organisation: { id, name, role, state } }: { organisation: OwnOrganisation }) {
  const said = useWords(words)
  const isOwner = state === 'member' && role === 'owner'
  const outcome = isOwner ? 'owner' : state
  return (
    <>
      <Note tone={state === 'member' ? 'done' : 'waiting'} title={said[outcome](<Chinese>{name}</Chinese>)}>
        {said[`${outcome}Say`]}
      </Note>
      <Buttons>
        {isOwner && <Button onPress={() => void replaceBy('organisation', { id })}>{said.people}</Button>}
        <Button kind={isOwner ? 'third' : 'first'} onPress={() => void go('organisations')}>
          {said.mine}
        </Button>
      </Buttons>
    </>
  )
}
