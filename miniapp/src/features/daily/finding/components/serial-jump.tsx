import { type FormEvent, useId, useState } from 'react'
import { go } from '../../../../platform/navigation'
import { isWeapp } from '../../../../platform/target'
import { useWords } from '../../../../platform/use-words'
import { serialFrom } from '../serial-from'
import styles from './serial-jump.module.scss'

const words = {
  zh: {
    label: '期号',
    hint: '知道期号？直接去，如1102',
    go: '去',
    wrong: (text: string) => `期号是1到6位的数字，您写的是“${text}”`,
    empty: '先写期号，比如1102',
  },
  en: {
    label: 'Issue number',
    hint: 'Know the number? Go, e.g. 1102',
    go: 'Go',
    wrong: (text: string) => `An issue number has 1 to 6 digits; you wrote “${text}”`,
    empty: 'Write a number first, such as 1102',
  },
}

/** Straight to an issue whose number one knows. */
export function SerialJump() {
  const said = useWords(words)
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const wrong = useId()
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const serial = serialFrom(text)
    setWrong(serial === undefined)
    if (serial !== undefined) void go('issue', { serial })
  }
  return (
    <form className={styles.root} noValidate onSubmit={submit}>
      <input
        className={styles.field}
        inputMode="numeric"
        aria-label={said.label}
        placeholder={said.hint}
        maxLength={12}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? wrong : undefined}
        onChange={(event) => setText(event.target.value)}
        {...(isWeapp && { onConfirm: () => submit() })}
      />
      <button type="submit" className={styles.go} {...(isWeapp && { formType: 'submit' })}>
        {said.go}
      </button>
      {isWrong && (
        <p id={wrong} className={styles.wrong} role="alert">
          {text.trim() ? said.wrong(text.trim()) : said.empty}
        </p>
      )}
    </form>
  )
}
