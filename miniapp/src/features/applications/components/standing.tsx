import type { Application } from '@tisc/shared/applications/applications.schema'
import { applicationStates } from '@tisc/shared/applications/applications.state'
import { saidReference, shownReference } from '@tisc/shared/platform/reference'
import { copyText } from '../../../platform/copy-text'
import { language } from '../../../platform/language'
import { toast } from '../../../platform/toast'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Note } from '../../../ui/note'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { Steps } from '../../../ui/steps'
import { useDates } from '../../../ui/use-dates'
import { toneOf } from '../tones'
import styles from './standing.module.scss'
import { moveWords } from './standing.words'

const words = {
  zh: {
    received: '收到了。',
    reference: '申请编号',
    aloud: (text: string) => `念作：${text}`,
    copyNumber: '复制编号',
    copyReceipt: '复制回执',
    copied: '复制好了',
    notCopied: '没有复制成，请再试一次',
    happened: '经过',
    receiptSay: '回执里是编号、时间和内容的校验值，有我们的签名，谁都可以核对；不含姓名。',
    next: (day: string) => `我们在${day}前受理，或者告诉您少了什么。`,
    decide: (day: string) => `${day}前告诉您结果。`,
    until: (day: string) => `请在${day}以前补好，只要补这几项。`,
    agree: '入库以前要公示姓名、单位和专业方向。请在下面看说明，决定同不同意；不同意就不能入库。',
    noticed: (from: string, until: string) => `${from}到${until}公示，没有异议就入库。您可以随时撤回同意，公示马上取下。`,
  },
  en: {
    received: 'Received.',
    reference: 'Reference',
    aloud: (text: string) => `Said in Chinese: ${text}`,
    copyNumber: 'Copy the number',
    copyReceipt: 'Copy the receipt',
    copied: 'Copied',
    notCopied: 'It was not copied, please try again',
    happened: 'What happened',
    receiptSay:
      'The receipt has the reference, the time and a checksum of your answers, signed by us; anybody can check it. It names nobody.',
    next: (day: string) => `By ${day} we accept it for review or tell you what is missing.`,
    decide: (day: string) => `By ${day} you are told the result.`,
    until: (day: string) => `Please complete it by ${day}; only what is named is open.`,
    agree:
      'Before you join, your name, employer and field of work go on public notice. Please read below what that means and decide; without it you cannot join.',
    noticed: (from: string, until: string) =>
      `On public notice from ${from} to ${until}; if nobody objects, you join. You can take your consent back at any time, and the notice comes down at once.`,
  },
}

const useTurn = ({ state, dueOn, asked, notice }: Application): string => {
  const said = useWords(words)
  const { day } = useDates()
  if (state === 'returned' && asked) return `${asked.say} ${said.until(day(asked.until))}`
  if (state === 'approved') return said.agree
  if (state === 'noticed' && notice) return said.noticed(day(notice.from), day(notice.until))
  if (state === 'submitted' && dueOn) return said.next(day(dueOn))
  return dueOn ? said.decide(day(dueOn)) : ''
}

/** Whose turn it is, the number to say on the phone, the receipt, and what happened. */
export function Standing({ application, isFresh }: { application: Application; isFresh: boolean }) {
  const said = useWords(words)
  const spoken = useStored(language)
  const { state, reference, receipt } = application
  const turn = useTurn(application)
  const copy = async (text: string) => toast((await copyText(text)) ? said.copied : said.notCopied)
  return (
    <>
      <div role="status">
        <Note tone={toneOf(state)} title={`${isFresh ? said.received : ''}${applicationStates[state][spoken]}`}>
          {turn}
        </Note>
      </div>
      {reference && (
        <div className={styles.reference}>
          <p>{said.reference}</p>
          <p className={styles.number}>{shownReference(reference)}</p>
          <p>{said.aloud(saidReference(reference))}</p>
        </div>
      )}
      <Buttons>
        {reference && (
          <Button kind="second" onPress={() => void copy(reference)}>
            {said.copyNumber}
          </Button>
        )}
        <Button kind="second" onPress={() => void copy(receipt)}>
          {said.copyReceipt}
        </Button>
      </Buttons>
      <Say quiet>{said.receiptSay}</Say>
      <Happened application={application} />
    </>
  )
}

function Happened({ application: { events } }: { application: Application }) {
  const said = useWords(words)
  const told = useWords(moveWords)
  const { timeOf } = useDates()
  const steps = events.map(({ move, at, say }) => ({
    tone: 'done' as const,
    title: told[move] ?? move,
    say: [timeOf(at), say].filter(Boolean).join(' · '),
  }))
  return (
    <>
      <SectionTitle title={said.happened} ruled />
      <Steps label={said.happened} steps={steps} />
    </>
  )
}
