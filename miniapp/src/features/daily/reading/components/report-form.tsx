import type { ErrorReportForm } from '@tisc/shared/daily/daily.schema'
import { useId, useState } from 'react'
import { Button } from '../../../../ui/button'
import { Choice } from '../../../../ui/choice'
import { explain } from '../../../../ui/explain'
import { Note } from '../../../../ui/note'
import { dailyApi } from '../../daily.api'
import styles from './report-error.module.scss'

const kinds: { value: ErrorReportForm['kind']; word: string }[] = [
  { value: 'fact', word: '事实或数字不对' },
  { value: 'wording', word: '错别字' },
  { value: 'link', word: '链接打不开' },
  { value: 'display', word: '显示不正常' },
  { value: 'other', word: '别的' },
]
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
  const [kind, setKind] = useState<ErrorReportForm['kind']>('fact')
  const [text, setText] = useState('')
  const [isTooShort, setTooShort] = useState(false)
  const { sending, send } = useReport(id, { kind, text })
  const field = useId()
  if (sending.state === 'sent') {
    return (
      <>
        <Note tone="done" title="收到了">
          编辑会核对。确实有错的，会在文章开头写明更正。
        </Note>
        <Button kind="third" onPress={onDone}>
          接着读
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
      <Choice label="哪一类错误" options={kinds} chosen={kind} onChoose={setKind} />
      <label className={styles.label} htmlFor={field}>
        写明在哪里、错在哪里
        <span className={styles.hint}>不用留姓名和电话，我们也不会记下您是谁。</span>
      </label>
      {isTooShort && <span className={styles.wrong}>{`请写明哪里有误，至少${shortest}个字`}</span>}
      {sending.state === 'failed' && <span className={styles.wrong}>{`没有送出去：${explain(sending.error).fact}`}</span>}
      <textarea
        id={field}
        className={styles.text}
        maxLength={500}
        value={text}
        aria-invalid={isTooShort}
        onChange={(event) => setText(event.target.value)}
      />
      <Button onPress={submit}>{sending.state === 'sending' ? '正在送出' : '送出'}</Button>
    </>
  )
}
