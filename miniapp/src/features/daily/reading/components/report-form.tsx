import type { ErrorReportForm } from '@tisc/shared/daily/daily.schema'
import { useId, useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Choice } from '../../../../ui/choice'
import { explain } from '../../../../ui/explain'
import { Note } from '../../../../ui/note'
import { usePageWords } from '../../../../ui/page-words'
import { dailyApi } from '../../daily.api'
import styles from './report-error.module.scss'

const zh = {
  kinds: { fact: '事实或数字不对', wording: '错别字', link: '链接打不开', display: '显示不正常', other: '别的' },
  kind: '哪一类错误',
  label: '写明在哪里、错在哪里',
  hint: '不用留姓名和电话，我们也不会记下您是谁。',
  short: (least: number) => `请写明哪里有误，至少${least}个字`,
  failed: (fact: string) => `没有送出去：${fact}`,
  send: '送出',
  sending: '正在送出',
  received: '收到了',
  receivedSay: '编辑会核对。确实有错的，会在文章开头写明更正。',
  readOn: '接着读',
}
const en: typeof zh = {
  kinds: {
    fact: 'A fact or figure',
    wording: 'A misprint',
    link: 'A link that does not open',
    display: 'How it looks',
    other: 'Something else',
  },
  kind: 'Kind of mistake',
  label: 'Where is it, and what is wrong?',
  hint: 'No name or number is needed, and we do not note who you are.',
  short: (least) => `Say what is wrong, in ${least} characters or more`,
  failed: (fact) => `It was not sent: ${fact}`,
  send: 'Send',
  sending: 'Sending',
  received: 'We have it',
  receivedSay: 'The editors will check. If it is wrong, the article will say at its beginning what was corrected.',
  readOn: 'Read on',
}
const words = { zh, en }
type Kind = ErrorReportForm['kind']
const shortest = 4

type Sending = { state: 'writing' } | { state: 'sending' } | { state: 'sent' } | { state: 'failed'; error: unknown }

const useReport = (id: string, form: ErrorReportForm) => {
  const [sending, setSending] = useState<Sending>({ state: 'writing' })
  const send = () => {
    setSending({ state: 'sending' })
    dailyApi.reportError({ params: { id }, body: form }).then(
      () => setSending({ state: 'sent' }),
      (error: unknown) => setSending({ state: 'failed', error }),
    )
  }
  return { sending, send }
}

/** What is wrong, in a few words. What was typed stays when sending fails. */
export function ReportForm({ id, onDone }: { id: string; onDone: () => void }) {
  const said = useWords(words)
  const page = usePageWords()
  const kinds = Object.entries(said.kinds).map(([value, word]) => ({ value: value as Kind, word }))
  const [kind, setKind] = useState<ErrorReportForm['kind']>('fact')
  const [text, setText] = useState('')
  const [isTooShort, setTooShort] = useState(false)
  const { sending, send } = useReport(id, { kind, text })
  const field = useId()
  if (sending.state === 'sent') {
    return (
      <>
        <Note tone="done" title={said.received}>
          {said.receivedSay}
        </Note>
        <Button kind="third" onPress={onDone}>
          {said.readOn}
        </Button>
      </>
    )
  }
  const submit = () => {
    const isShort = text.trim().length < shortest
    setTooShort(isShort)
    if (!isShort && sending.state !== 'sending') send()
  }
  return (
    <>
      <Choice label={said.kind} options={kinds} chosen={kind} onChoose={setKind} />
      <label className={styles.label} htmlFor={field}>
        {said.label}
        <span className={styles.hint}>{said.hint}</span>
      </label>
      {isTooShort && <span className={styles.wrong}>{said.short(shortest)}</span>}
      {sending.state === 'failed' && <span className={styles.wrong}>{said.failed(explain(sending.error, page).fact)}</span>}
      <textarea
        id={field}
        className={styles.text}
        maxLength={500}
        value={text}
        aria-invalid={isTooShort}
        onChange={(event) => setText(event.target.value)}
      />
      <Button onPress={submit}>{sending.state === 'sending' ? said.sending : said.send}</Button>
    </>
  )
}
