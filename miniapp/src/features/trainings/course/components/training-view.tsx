import type { Booking, Training } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { Chinese, chinese } from '../../../../ui/chinese'
import { Dots } from '../../../../ui/dots'
import { Note } from '../../../../ui/note'
import { Inset, Say } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useTopics, useTopicWords } from '../../../daily/topics.api'
import { useServerNow } from '../use-server-now'
import { BeforeFacts } from './before-facts'
import { Materials } from './materials'
import { SessionBlock } from './session-block'
import { TopicCalendar } from './topic-calendar'
import styles from './training-view.module.scss'

type Props = { training: Training; bookings: Booking[] }

const words = {
  zh: {
    sessions: (count: number) => `共${count}场`,
    hours: (count: number) => `${count}学时`,
    cancelled: '这个培训取消了',
    cancelledSay: '已经报名的人，座位都已取消。',
    about: '讲什么',
    before: '报名以前看看',
  },
  en: {
    sessions: (count: number) => `${count} sessions`,
    hours: (count: number) => (count === 1 ? '1 hour of credit' : `${count} hours of credit`),
    cancelled: 'This training is cancelled',
    cancelledSay: 'All seats that were taken are cancelled.',
    about: 'What it is about',
    before: 'Before you sign up',
  },
}

/** All there is to know about a training. */
export function TrainingView({ training, bookings }: Props) {
  const said = useWords(words)
  const { title, about, topic, creditHours, sessions, opensAt, closesAt, now: told, state } = training
  const now = useServerNow(told, [opensAt, closesAt, ...sessions.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])])
  const known = useTopics().find(({ key }) => key === topic)
  const topicWords = useTopicWords()
  return (
    <>
      <div className={styles.head}>
        <Dots
          kind="kick"
          items={[
            known && topicWords(known),
            sessions.length > 1 && said.sessions(sessions.length),
            creditHours !== undefined && said.hours(creditHours),
          ]}
        />
        <h1 {...chinese} className={styles.title}>
          {title}
        </h1>
      </div>
      {state === 'cancelled' && (
        <Note tone="warning" title={said.cancelled}>
          {said.cancelledSay}
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
      <SectionTitle title={said.about} ruled />
      {about.split(/\n+/).map((paragraph) => (
        <Say key={paragraph}>
          <Chinese>{paragraph}</Chinese>
        </Say>
      ))}
      <SectionTitle title={said.before} ruled />
      <Inset>
        <BeforeFacts training={training} />
      </Inset>
      <Materials items={training.materials} files={training.files} under={`/api/trainings/${training.id}`} />
      <TopicCalendar topic={topic} name={known?.name} />
    </>
  )
}
