import type { OrganisationMember } from '@tisc/shared/accounts/organisations.contract'
import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Rows } from '../../../../ui/rows'
import { SectionTitle } from '../../../../ui/section-title'
import { useDeeds } from '../use-deeds'
import { PersonRow } from './person-row'
import { PersonSheet } from './person-sheet'

const words = {
  zh: { waiting: '等答复的', people: (count: number) => `${count}位成员` },
  en: { waiting: 'Waiting for an answer', people: (count: number) => (count === 1 ? '1 member' : `${count} members`) },
}

type Props = { id: string; people: OrganisationMember[]; isOwner: boolean; onChanged: () => Promise<void> }

/** Who waits for an answer, then who is in. An owner opens anybody but themselves. */
export function People({ id, people, isOwner, onChanged }: Props) {
  const said = useWords(words)
  const [opened, open] = useState<string>()
  const deeds = useDeeds(onChanged)
  const person = people.find((one) => one.id === opened)
  const close = () => {
    deeds.forget()
    open(undefined)
  }
  const members = people.filter(({ state }) => state === 'member')
  // what waits for the reader comes before what waits for others
  const waiting = (['asked', 'invited'] as const).flatMap((wanted) => people.filter(({ state }) => state === wanted))
  const rowOf = (one: OrganisationMember) => (
    <li key={one.id}>
      <PersonRow person={one} onOpen={isOwner && !one.self ? () => open(one.id) : undefined} />
    </li>
  )
  return (
    <>
      {waiting.length > 0 && (
        <section>
          <SectionTitle title={said.waiting} />
          <Rows label={said.waiting}>{waiting.map(rowOf)}</Rows>
        </section>
      )}
      <section>
        <SectionTitle title={said.people(members.length)} />
        <Rows label={said.people(members.length)}>{members.map(rowOf)}</Rows>
      </section>
      {person && <PersonSheet id={id} person={person} deeds={deeds} onClose={close} />}
    </>
  )
}
