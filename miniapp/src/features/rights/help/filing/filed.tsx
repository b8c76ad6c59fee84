import type { FiledCase } from '@tisc/shared/rights/filing/filing.contract'
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
import { ReceiptCopy } from '../components/receipt-copy'
import { Reference } from '../components/reference'

const words = {
  zh: {
    title: (when: string) => `${when}收到，已经立案`,
    own: '进度在“我的案件”里，同一单位的同事也看得到以单位名义提交的。',
    text: '截一张图，或把编号记下来。查进度要编号和您刚才填的电话。',
    reference: '您的编号',
    next: '接下来',
    officer: '分给承办人',
    officerSay: (when: string) => `最迟${when}。进度里看得到是谁。`,
    call: '承办人联系您',
    callSay: '打来的人会先说出您的编号。',
    answer: '答复',
    answerSay: '联系上以后给您答复的期限，进度里看得到怎样算的。',
    see: '看这个案件',
    follow: '去查进度',
  },
  en: {
    title: (when: string) => `Received ${when}: it is a case now`,
    own: 'You find it among your cases; colleagues see what was filed for the organisation.',
    text: 'Take a picture of the screen or write the reference down. To follow it you need it and the phone you entered.',
    reference: 'Your reference',
    next: 'What happens next',
    officer: 'An officer takes it',
    officerSay: (when: string) => `By ${when} at the latest. You will see who has it.`,
    call: 'The officer gets in touch',
    callSay: 'Whoever calls says your reference first.',
    answer: 'An answer',
    answerSay: 'Once we have talked there is a date for the answer, and you see how it is counted.',
    see: 'See this case',
    follow: 'Follow it',
  },
}

/** What came of it, with the reference and the receipt; it works as a picture of the screen. */
export function Filed({ made: { id, reference, receivedAt, receipt, due } }: { made: FiledCase }) {
  const said = useWords(words)
  const dates = useDates()
  const isSignedIn = useSignedIn()
  useEffect(() => scrollToId('made'), [])
  return (
    <>
      <div id="made" {...(!isWeapp && { tabIndex: -1 })}>
        <Note tone="done" title={said.title(dates.timeOf(receivedAt))}>
          {isSignedIn ? said.own : said.text}
        </Note>
      </div>
      <Reference label={said.reference} reference={reference} />
      <Steps
        label={said.next}
        steps={[
          { tone: 'todo', title: said.officer, say: due?.at ? said.officerSay(dates.timeOf(due.at)) : '' },
          { tone: 'todo', title: said.call, say: said.callSay },
          { tone: 'todo', title: said.answer, say: said.answerSay },
        ]}
      />
      <Buttons>
        {isSignedIn ? (
          <Button onPress={() => void go('ownCase', { id })}>{said.see}</Button>
        ) : (
          <Button onPress={() => void go('followCase')}>{said.follow}</Button>
        )}
      </Buttons>
      <ReceiptCopy receipt={receipt} />
    </>
  )
}
