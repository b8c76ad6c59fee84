import type { Group } from '@tisc/shared/trainings/groups/groups.contract'
import { useWords } from '../../../../platform/use-words'
import { Chinese } from '../../../../ui/chinese'
import { GoRow } from '../../../../ui/go-row'
import { Note } from '../../../../ui/note'
import { Rows } from '../../../../ui/rows'
import { Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { Status } from '../../../../ui/status'
import { useModeWords } from '../../mode-words'
import { useWhen } from '../../when'
import { useTurnWords } from '../turn-words'

const words = {
  zh: {
    people: (count: number) => `${count}位`,
    skipped: '这几位早就报过了',
    told: { inbox: '消息在对方的收件箱', sms: '已发短信告诉对方', waiting: '正在发短信告诉对方', 'not-told': '没能通知到，请您转告' },
    note: '每一位都可以自己退出；您也可以在这里替他们确认或退出。',
    offered: (count: number) => `有${count}个名额等您确认`,
    offeredSay: '去几位由您定：要的点进去确认，不要的也点一下，给下一位。',
  },
  en: {
    people: (count: number) => `${count} people`,
    skipped: 'These were signed up already',
    told: {
      inbox: 'Told in their inbox',
      sms: 'Told by SMS',
      waiting: 'Being told by SMS',
      'not-told': 'Could not be told; please tell them',
    },
    note: 'Everybody can cancel for themselves; you can also accept or cancel for them here.',
    offered: (count: number) => `${count} ${count === 1 ? 'seat waits' : 'seats wait'} for your answer`,
    offeredSay: 'You decide how many come: open each to take it, or to let the next in line have it.',
  },
}

/** A group: whose seats stand how, and the way to each. */
export function GroupView({ group }: { group: Group }) {
  const said = useWords(words)
  const turnWords = useTurnWords()
  const modeWords = useModeWords()
  const { span } = useWhen()
  const { title, mode, seats, skipped, sessionId, trainingId, startsAt, endsAt } = group
  const offered = seats.filter(({ state }) => state === 'offered').length
  const now = Date.now()
  return (
    <section>
      <SectionTitle title={<Chinese>{title}</Chinese>} ruled />
      <Say quiet>{`${span(group)} · ${modeWords[mode]} · ${said.people(seats.length)}`}</Say>
      {offered > 0 && (
        <Note tone="waiting" title={said.offered(offered)}>
          {said.offeredSay}
        </Note>
      )}
      {skipped.length > 0 && (
        <Note tone="ended" title={said.skipped}>
          <Chinese>{skipped.join('、')}</Chinese>
        </Note>
      )}
      <Rows>
        {seats.map((seat) => {
          const { tone, title: standing } = turnWords({ ...seat, title, mode, sessionId, trainingId, startsAt, endsAt }, now)
          return (
            <li key={seat.id}>
              <GoRow
                to="booking"
                params={{ id: seat.id }}
                words={<Chinese>{seat.name || seat.phone}</Chinese>}
                say={said.told[seat.told]}
                value={<Status tone={tone}>{standing}</Status>}
              />
            </li>
          )
        })}
      </Rows>
      <Say quiet>{said.note}</Say>
    </section>
  )
}
