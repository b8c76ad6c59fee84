import type { Booking, Training } from '@tisc/shared/trainings/trainings.schema'
import { go } from '../../../../platform/navigation'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Rows } from '../../../../ui/rows'
import { Buttons } from '../../../../ui/say'
import { SectionTitle } from '../../../../ui/section-title'
import { useWhen } from '../../when'
import { BookingRow } from './booking-row'
import { WechatWay } from './wechat-way'

const words = {
  zh: { made: (count: number) => `报了${count}场`, none: '一场也没有报上', refused: '没有报上', see: '看我的报名' },
  en: {
    made: (count: number) => `Signed up for ${count} ${count === 1 ? 'session' : 'sessions'}`,
    none: 'Not signed up for any session',
    refused: 'Not signed up',
    see: 'See my trainings',
  },
}

type Props = { training: Training; items: Booking[]; refused: { sessionId: string; say: string }[] }

/** What came of signing up for several sessions: each stands for itself. */
export function SeveralView({ training, items, refused }: Props) {
  const said = useWords(words)
  const { span } = useWhen()
  return (
    <>
      <SectionTitle title={items.length > 0 ? said.made(items.length) : said.none} />
      <Rows>
        {items.map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} />
          </li>
        ))}
      </Rows>
      {refused.map(({ sessionId, say }) => {
        const session = training.sessions.find(({ id }) => id === sessionId)
        return (
          <Note key={sessionId} tone="warning" title={session ? `${span(session)} · ${said.refused}` : said.refused}>
            {say}
          </Note>
        )
      })}
      {items.length > 0 && <WechatWay />}
      <Buttons>
        <Button onPress={() => void go('bookings')}>{said.see}</Button>
      </Buttons>
    </>
  )
}
