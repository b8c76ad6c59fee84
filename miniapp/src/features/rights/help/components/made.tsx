import { shanghaiTime } from '@tisc/shared/platform/shanghai'
import type { CallBackMade } from '@tisc/shared/rights/rights.contract'
import { useEffect } from 'react'
import { go } from '../../../../platform/navigation'
import { scrollToId } from '../../../../platform/scroll'
import { isWeapp } from '../../../../platform/target'
import { useSignedIn } from '../../../../platform/use-signed-in'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Buttons } from '../../../../ui/say'
import { Steps } from '../../../../ui/steps'
import { useDates } from '../../../../ui/use-dates'
import { Reference } from './reference'

const words = {
  zh: {
    title: '收到了，已经立案',
    text: '截一张图，或把编号记下来。查进度要编号和您刚才填的电话。',
    reference: '您的编号',
    next: '接下来',
    officer: '分给承办人',
    officerSay: '办案的人定下来，进度里看得到是谁。',
    call: (when: string) => `${when}给您打电话`,
    callSay: '打来的人会先说出您的编号。没接到不要紧：两个工作日里再打两次，还不行就请您另选时间，不会悄悄结案。',
    answer: '答复',
    answerSay: '电话里说清楚以后，给您一个答复的期限，进度里看得到怎样算的。',
    see: '看这个案件',
    follow: '去查进度',
  },
  en: {
    title: 'Received: it is a case now',
    text: 'Take a picture of the screen or write the reference down. To follow it you need it and the phone you entered.',
    reference: 'Your reference',
    next: 'What happens next',
    officer: 'An officer takes it',
    officerSay: 'You will see who has it.',
    call: (when: string) => `We call you ${when}`,
    callSay:
      'Whoever calls says your reference first. If we miss you we try twice more within two working days, then ask you for another time; nothing is closed silently.',
    answer: 'An answer',
    answerSay: 'Once we have talked there is a date for the answer, and you see how it is counted.',
    see: 'See this case',
    follow: 'Follow it',
  },
}

/** What came of it, with the reference; it works as a picture of the screen. */
export function Made({ made }: { made: CallBackMade }) {
  const said = useWords(words)
  const dates = useDates()
  const isSignedIn = useSignedIn()
  useEffect(() => scrollToId('made'), [])
  const { id, reference, slot } = made
  const when = `${dates.timeOf(slot.from)}–${shanghaiTime(slot.to)}`
  return (
    <>
      <div id="made" {...(!isWeapp && { tabIndex: -1 })}>
        <Note tone="done" title={said.title}>
          {said.text}
        </Note>
      </div>
      <Reference label={said.reference} reference={reference} />
      <Steps
        label={said.next}
        steps={[
          { tone: 'todo', title: said.officer, say: said.officerSay },
          { tone: 'todo', title: said.call(when), say: said.callSay },
          { tone: 'todo', title: said.answer, say: said.answerSay },
        ]}
      />
      <Buttons>
        {isSignedIn ? (
          <Button onPress={() => void go('ownCase', { id })}>{said.see}</Button>
        ) : (
          <Button kind="second" onPress={() => void go('followCase')}>
            {said.follow}
          </Button>
        )}
      </Buttons>
    </>
  )
}
