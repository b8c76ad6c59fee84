import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { Training, TrainingForm, TrainingSession } from '@tisc/shared/trainings/trainings.schema'

/** How many stand on a session's list: with a seat, and in line. */
const onListOf = ({ seats }: TrainingSession) => ({
  seated: seats.reduce((all, { capacity, free }) => all + capacity - free, 0),
  waiting: seats.reduce((all, { waiting }) => all + waiting, 0),
})

/** 12位有座位的、3位候补的 */
export const peopleText = (session: TrainingSession): string => {
  const { seated, waiting } = onListOf(session)
  return [seated > 0 && `${seated}位有座位的`, waiting > 0 && `${waiting}位候补的`].filter(Boolean).join('、')
}

/** What a change of a published training means for people, session by session; nothing where nobody is concerned. */
export const toldOf = ({ state, sessions }: Training, form: TrainingForm): string[] => {
  if (state === 'draft') return []
  return sessions.flatMap((before, at) => {
    const after = form.sessions.find(({ id }) => id === before.id)
    if (!after || before.isCancelled) return []
    const isMoved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.venue !== after.venue
    const people = peopleText(before)
    const moved = isMoved && people ? [`第${at + 1}场改了时间或地点：${people}都会收到消息，座位和位置不变。`] : []
    const fewer = before.seats.flatMap(({ mode, capacity, free }) => {
      const lost = capacity - free - (after.capacities[mode] ?? 0)
      return lost > 0 ? [`第${at + 1}场${modes[mode]}名额少了：最后报上的${lost}位转到候补最前面，会收到消息。`] : []
    })
    return [...moved, ...fewer]
  })
}
