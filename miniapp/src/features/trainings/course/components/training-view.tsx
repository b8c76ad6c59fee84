import { cancelUntilOf } from '@tisc/shared/trainings/cancel-until'
import type { Booking, Training, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { instantWithTime } from '../../../../ui/dates'
import { Dots } from '../../../../ui/dots'
import { type Fact, Facts } from '../../../../ui/facts'
import { Note } from '../../../../ui/note'
import { Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useTopics } from '../../../daily/topics.api'
import { useServerNow } from '../use-server-now'
import { SessionBlock } from './session-block'
import { TopicCalendar } from './topic-calendar'
import styles from './training-view.module.scss'

type Props = { training: Training; bookings: Booking[] }

const factsOf = ({ audience, bring, creditHours, opensAt, closesAt, cancelUntil, sessions }: Training): Fact[] => {
  const leaving =
    cancelUntil || sessions.length === 1
      ? `${instantWithTime(cancelUntilOf(cancelUntil ? new Date(cancelUntil) : undefined, new Date((sessions[0] as TrainingSession).startsAt)).toISOString())}以前可以退出`
      : '每场开始前一天可以退出'
  const facts = [
    { name: '适合谁', value: audience },
    { name: '带什么', value: bring },
    { name: '学时', value: creditHours === undefined ? undefined : `${creditHours}学时` },
    { name: '开放报名', value: opensAt && instantWithTime(opensAt) },
    { name: '报名截止', value: closesAt && instantWithTime(closesAt) },
    { name: '改主意', value: `${leaving}；以后来不了也请说一声` },
  ]
  return facts.filter((fact): fact is typeof fact & { value: string } => fact.value !== undefined)
}

/** All there is to know about a training. */
export function TrainingView({ training, bookings }: Props) {
  const { title, about, topic, creditHours, sessions, opensAt, closesAt, now: told, state } = training
  const now = useServerNow(told, [opensAt, closesAt, ...sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])])
  const topicName = useTopics().find(({ key }) => key === topic)?.name
  return (
    <>
      <div className={styles.head}>
        <Dots
          kind="kick"
          items={[topicName, sessions.length > 1 && `共${sessions.length}场`, creditHours !== undefined && `${creditHours}学时`]}
        />
        <h1 className={styles.title}>{title}</h1>
      </div>
      {state === 'cancelled' && (
        <Note tone="warning" title="这个培训取消了">
          已经报名的人，座位都已取消。
        </Note>
      )}
      {sessions.map((session, at) => (
        <SessionBlock
          key={session.id}
          training={training}
          session={session}
          now={now}
          own={bookings.find(({ sessionId }) => sessionId === session.id)}
          number={sessions.length > 1 ? at + 1 : undefined}
        />
      ))}
      <SectionTitle title="讲什么" ruled />
      {about.split(/\n+/).map((paragraph) => (
        <Say key={paragraph}>{paragraph}</Say>
      ))}
      <SectionTitle title="报名以前看看" ruled />
      <Inset>
        <Facts facts={factsOf(training)} />
      </Inset>
      <TopicCalendar topic={topic} name={topicName} />
    </>
  )
}
