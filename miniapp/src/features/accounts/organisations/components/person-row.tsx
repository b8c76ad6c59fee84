import type { OrganisationMember } from '@tisc/shared/accounts/organisations.contract'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { DoRow, ToldRow } from '../../../../ui/go-row'
import { Status } from '../../../../ui/status'
import { useDates } from '../../../../ui/use-dates'
import { useRoleWords } from '../organisations.words'

const zh = {
  nameless: '没有填姓名',
  self: '（您）',
  member: (day: string) => `${day}加入`,
  asked: (day: string) => `${day}申请加入`,
  invited: (day: string) => `${day}发出邀请，等对方答复`,
  waiting: '要您答复',
  unanswered: '未答复',
}
const en: typeof zh = {
  nameless: 'No name entered',
  self: ' (you)',
  member: (day) => `since ${day}`,
  asked: (day) => `asked on ${day}`,
  invited: (day) => `invited on ${day}, not answered yet`,
  waiting: 'For you to answer',
  unanswered: 'Invited',
}
const words = { zh, en }

/** What one calls somebody: by name, else by what is shown of the number. */
export const useNameOf = () => {
  const { nameless } = useWords(words)
  return ({ name, phone }: OrganisationMember) => name ?? phone ?? nameless
}

/** One of the people; who may do something about them opens it by a tap. */
export function PersonRow({ person, onOpen }: { person: OrganisationMember; onOpen?: (() => void) | undefined }) {
  const said = useWords(words)
  const nameOf = useNameOf()
  const { dayOf } = useDates()
  const { state, role, self, name, phone, since } = person
  const row = {
    words: (
      <>
        <Chinese>{nameOf(person)}</Chinese>
        {self && said.self}
      </>
    ),
    say: [name && phone, said[state](dayOf(since))].filter(Boolean).join(' · '),
    value: <Standing state={state} role={role} />,
  }
  return onOpen ? <DoRow {...row} onPress={onOpen} /> : <ToldRow {...row} />
}

function Standing({ state, role }: Pick<OrganisationMember, 'state' | 'role'>) {
  const said = useWords(words)
  const roleWords = useRoleWords()
  if (state === 'asked') return <Status tone="waiting">{said.waiting}</Status>
  return state === 'invited' ? <Status tone="todo">{said.unanswered}</Status> : roleWords[role]
}
