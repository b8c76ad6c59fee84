import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { useWords } from '../../../../platform/use-words'
import { SectionTitle } from '../../../../ui/section-title'
import { type Step, Steps } from '../../../../ui/steps'
import { useWhen } from '../../when'

const words = {
  zh: {
    title: '接下来',
    freed: '有人退出',
    freedSay: '空出的座位先问第一位，您的位置随着往前移。',
    offered: '轮到您',
    offeredSay: '这里会写明请在什么时候以前确认。不要了也请点一下，后面的人少等。',
    late: '离开始不到一天',
    lateSay: '空出的座位同时问所有候补的人，先确认的人得到。',
    confirm: '您来决定',
    confirmSay: '要，座位就是您的；不要，马上问下一位。过时不答，也给下一位。',
    seated: '座位留好了',
    seatedSay: '不用再做什么。',
    change: '来不了',
    changeSay: '请在这次报名里说一声，座位马上给下一位。',
    start: '开始',
  },
  en: {
    title: 'What happens next',
    freed: 'Somebody leaves',
    freedSay: 'A free seat is offered to the first in line, and you move up.',
    offered: 'Your turn',
    offeredSay: 'This page says until when to confirm. If you do not want it, please say so: others wait less.',
    late: 'Less than a day before',
    lateSay: 'A free seat is offered to all who wait; the first to confirm has it.',
    confirm: 'You decide',
    confirmSay: 'Take it and it is yours; decline and the next is asked at once. Without an answer it passes on too.',
    seated: 'Your seat is kept',
    seatedSay: 'There is nothing more to do.',
    change: 'If you cannot come',
    changeSay: 'Say so in this booking, and the seat goes to the next in line at once.',
    start: 'It starts',
  },
}

/** What follows from where a booking stands; nothing where it is over. */
export function NextSteps({ booking, now }: { booking: Booking; now: number }) {
  const said = useWords(words)
  const { state, endsAt } = booking
  const start: Step = { tone: 'todo', title: said.start, say: useWhen().span(booking) }
  const steps: Partial<Record<Booking['state'], Step[]>> = {
    seated: [{ tone: 'done', title: said.seated, say: said.seatedSay }, { tone: 'todo', title: said.change, say: said.changeSay }, start],
    waiting: [
      { tone: 'todo', title: said.freed, say: said.freedSay },
      { tone: 'todo', title: said.offered, say: said.offeredSay },
      { tone: 'todo', title: said.late, say: said.lateSay },
      start,
    ],
    offered: [{ tone: 'waiting', title: said.confirm, say: said.confirmSay }, start],
  }
  const shown = steps[state]
  if (!shown || now >= Date.parse(endsAt)) return null
  return (
    <>
      <SectionTitle title={said.title} ruled />
      <Steps label={said.title} steps={shown} />
    </>
  )
}
