import { useWords } from '../../../../platform/use-words'
import { Chinese, chinese } from '../../../../ui/chinese'
import { Facts } from '../../../../ui/facts'
import { GoRow } from '../../../../ui/go-row'
import { Rows } from '../../../../ui/rows'
import { Inset } from '../../../../ui/say'
import { useModeWords } from '../../mode-words'
import { isLive } from '../../standing'
import { useWhen } from '../../when'
import { type BookingAndTraining, useDeeds } from '../use-booking'
import { useServerNow } from '../use-server-now'
import { CalendarWay } from './calendar-way'
import { JoinWay } from './join-way'
import { LeaveWay } from './leave-way'
import { MapLink } from './map-link'
import { Materials } from './materials'
import { NextSteps } from './next-steps'
import { OfferWays } from './offer-ways'
import { SwitchWays } from './switch-ways'
import styles from './training-view.module.scss'
import { Turn } from './turn'

const words = {
  zh: {
    who: '给谁报的',
    why: '取消的原因',
    when: '时间',
    where: '地点',
    how: '参加方式',
    bring: '带什么',
    training: '看这个培训',
    calendar: '日历订阅',
    ticket: '签到码',
    feedback: { open: '说说这场培训', answered: '您说过这场培训了' },
    feedbackSay: '一分钟，不记名',
    ticketSay: '到会场给工作人员看，没有网络也能用',
  },
  en: {
    who: 'For',
    why: 'Why it is cancelled',
    when: 'Time',
    where: 'Place',
    how: 'How',
    bring: 'Bring',
    training: 'See this training',
    calendar: 'Calendar subscription',
    ticket: 'Check-in code',
    feedback: { open: 'How was it?', answered: 'You said how it was' },
    feedbackSay: 'A minute, anonymous',
    ticketSay: 'Show it when you arrive; works without network',
  },
}

type Props = BookingAndTraining & { onDone: () => Promise<void> }

/** A booking with all one can do about it. */
export function BookingView({ booking, training, onDone }: Props) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const span = useWhen().span(booking)
  const now = useServerNow(training.now, [booking.until, booking.startsAt, booking.endsAt, training.cancelUntil])
  const deeds = useDeeds(onDone)
  const session = training.sessions.find(({ id }) => id === booking.sessionId)
  const canAct = isLive(booking) && now < Date.parse(booking.startsAt)
  // what is a colleague's is theirs to show at the door
  const hasTicket = booking.state === 'seated' && now < Date.parse(booking.endsAt) && booking.name === undefined
  const facts = [
    ...(booking.name ? [{ name: said.who, value: <Chinese>{booking.name}</Chinese> }] : []),
    ...(session?.cancelReason ? [{ name: said.why, value: <Chinese>{session.cancelReason}</Chinese> }] : []),
    { name: said.when, value: span },
    ...(session?.venue ? [{ name: said.where, value: <Place venue={session.venue} /> }] : []),
    { name: said.how, value: modeWords[booking.mode] },
    ...(training.bring ? [{ name: said.bring, value: <Chinese>{training.bring}</Chinese> }] : []),
  ]
  return (
    <>
      <div className={styles.head}>
        <h2 {...chinese} className={styles.title}>
          {booking.title}
        </h2>
      </div>
      <Turn booking={booking} now={now} />
      {canAct && booking.state === 'offered' && <OfferWays booking={booking} deeds={deeds} />}
      <Inset>
        <Facts facts={facts} />
      </Inset>
      <JoinWay booking={booking} />
      <NextSteps booking={booking} now={now} />
      {canAct && session && booking.state !== 'offered' && <SwitchWays booking={booking} session={session} deeds={deeds} />}
      {canAct && booking.state !== 'offered' && <LeaveWay booking={booking} training={training} now={now} deeds={deeds} />}
      <Materials items={booking.materials} files={booking.files} under={`/api/trainings/bookings/${booking.id}`} />
      <Rows>
        {booking.feedback && (
          <li>
            <GoRow
              to="feedback"
              params={{ id: booking.id }}
              icon="file"
              words={said.feedback[booking.feedback]}
              {...(booking.feedback === 'open' && { say: said.feedbackSay })}
            />
          </li>
        )}
        {hasTicket && (
          <li>
            <GoRow to="ticket" params={{ id: booking.id }} icon="check" words={said.ticket} say={said.ticketSay} />
          </li>
        )}
        {canAct && booking.state === 'seated' && (
          <li>
            <CalendarWay booking={booking} venue={session?.venue} />
          </li>
        )}
        <li>
          <GoRow to="calendar" icon="calendar" words={said.calendar} />
        </li>
        <li>
          <GoRow to="training" params={{ id: training.id }} icon="trainings" words={said.training} />
        </li>
      </Rows>
    </>
  )
}

function Place({ venue }: { venue: string }) {
  return (
    <>
      <Chinese>{venue}</Chinese> <MapLink venue={venue} />
    </>
  )
}
