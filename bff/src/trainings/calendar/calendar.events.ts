import type { Language } from '@tisc/shared/platform/problem'
import { type Mode, modes } from '@tisc/shared/trainings/seating/seating.state'
import type { BookingRecord } from '../booking.model'
import type { SessionRecord, TrainingRecord } from '../training.model'
import type { UnnumberedEvent } from './versions.service'

/** What stands behind the id, for ever and wherever the site moves. */
const domain = 'trainings.tisc-qingdao'

const words = {
  zh: {
    name: '我的培训',
    number: (at: number) => `（第${at}场）`,
    waiting: '候补：',
    how: (mode: Mode) => `参加方式：${modes[mode]}`,
    bring: '带什么：',
    lecturer: '讲师：',
    left: '您不在这一场的名单上了。',
  },
  en: {
    name: 'My trainings',
    number: (at: number) => ` (session ${at})`,
    waiting: 'Waiting list: ',
    how: (mode: Mode) => `How: ${{ 'on-site': 'on site', online: 'online', remote: 'remote' }[mode]}`,
    bring: 'Bring: ',
    lecturer: 'Lecturer: ',
    left: 'You are no longer on the list of this session.',
  },
}

/** What one's own calendar is called. */
export const ownName = (language: Language): string => words[language].name

const titleOf = ({ title, sessions }: TrainingRecord, session: SessionRecord, language: Language): string =>
  sessions.length > 1 ? title + words[language].number(sessions.indexOf(session) + 1) : title

const lines = (...some: (string | false | undefined)[]): string => some.filter(Boolean).join('\n')

/** A session as everybody may see it. */
export const sessionEvent = (training: TrainingRecord, session: SessionRecord, publicUrl: string): UnnumberedEvent => ({
  uid: `session-${session._id.toHexString()}@${domain}`,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  title: titleOf(training, session, 'zh'),
  place: session.venue,
  text: lines(training.about, session.lecturer && words.zh.lecturer + session.lecturer, training.bring && words.zh.bring + training.bring),
  address: `${publicUrl}/trainings/${training._id.toHexString()}`,
  state: session.isCancelled ? 'CANCELLED' : 'CONFIRMED',
})

const states: Partial<Record<BookingRecord['state'], UnnumberedEvent['state']>> = {
  seated: 'CONFIRMED',
  waiting: 'TENTATIVE',
  offered: 'TENTATIVE',
}

/** A booking as its owner sees it: a seat, a place in line, or what is over. */
export const bookingEvent = (
  booking: BookingRecord,
  training: TrainingRecord,
  session: SessionRecord,
  publicUrl: string,
  language: Language,
): UnnumberedEvent => {
  const said = words[language]
  const state = session.isCancelled ? 'CANCELLED' : (states[booking.state] ?? 'CANCELLED')
  const { mode } = booking
  return {
    uid: `booking-${booking._id.toHexString()}@${domain}`,
    accountId: booking.accountId,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    title: (state === 'TENTATIVE' ? said.waiting : '') + titleOf(training, session, language),
    place: mode === 'on-site' ? session.venue : undefined,
    text: lines(said.how(mode), training.bring && said.bring + training.bring, state === 'CANCELLED' && !session.isCancelled && said.left),
    address: `${publicUrl}/me/trainings/${booking._id.toHexString()}`,
    state,
  }
}
