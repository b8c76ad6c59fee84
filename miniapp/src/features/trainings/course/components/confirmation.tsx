import type { Booking, TrainingSession } from '@tisc/shared/trainings/trainings.schema'
import { useEffect } from 'react'
import { go } from '../../../../platform/navigation'
import { scrollToId } from '../../../../platform/scroll'
import { isWeapp } from '../../../../platform/target'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Chinese } from '../../../../ui/chinese'
import { Facts } from '../../../../ui/facts'
import { Buttons, Inset } from '../../../../ui/say'
import { useModeWords } from '../../mode-words'
import { useWhen } from '../../when'
import { useServerNow } from '../use-server-now'
import { NextSteps } from './next-steps'
import styles from './training-view.module.scss'
import { Turn } from './turn'
import { WechatWay } from './wechat-way'

const words = {
  zh: {
    already: '这一场您已经报过',
    what: '报的是',
    when: '时间',
    where: '地点',
    how: '参加方式',
    see: '看这次报名',
    others: '看别的培训',
  },
  en: {
    already: 'You are already signed up here',
    what: 'Training',
    when: 'Time',
    where: 'Place',
    how: 'How',
    see: 'See this booking',
    others: 'Other trainings',
  },
}

type Props = { booking: Booking; session: TrainingSession; told: string; isFresh: boolean }

/** What came of it: a seat, or the place in line, and what happens next. It works as a picture of the screen. */
export function Confirmation({ booking, session, told, isFresh }: Props) {
  const said = useWords(words)
  const modeWords = useModeWords()
  const span = useWhen().span(session)
  const now = useServerNow(told, [booking.until])
  useEffect(() => scrollToId('booked'), [])
  const { id, title, mode } = booking
  const facts = [
    { name: said.what, value: <Chinese>{title}</Chinese> },
    { name: said.when, value: span },
    ...(session.venue ? [{ name: said.where, value: <Chinese>{session.venue}</Chinese> }] : []),
    { name: said.how, value: modeWords[mode] },
  ]
  return (
    <>
      {!isFresh && (
        <div className={styles.head}>
          <h2 className={styles.title}>{said.already}</h2>
        </div>
      )}
      <div id="booked" {...(!isWeapp && { tabIndex: -1 })}>
        <Turn booking={booking} now={now} />
      </div>
      <Inset>
        <Facts facts={facts} />
      </Inset>
      <WechatWay />
      <NextSteps booking={booking} now={now} />
      <Buttons>
        <Button onPress={() => void go('booking', { id })}>{said.see}</Button>
        <Button kind="third" onPress={() => void go('trainings')}>
          {said.others}
        </Button>
      </Buttons>
    </>
  )
}
