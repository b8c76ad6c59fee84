import { type FormEvent, useId, useState } from 'react'
import { go } from '../../../../platform/navigation'
import { isWeapp } from '../../../../platform/target'
import { serialFrom } from '../serial-from'
import styles from './serial-jump.module.scss'

/** Straight to an issue whose number one knows. */
export function SerialJump() {
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
        aria-label="期号"
        placeholder="知道期号？直接去，如1102"
        maxLength={12}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? wrong : undefined}
        onChange={(event) => setText(event.target.value)}
        {...(isWeapp && { onConfirm: () => submit() })}
      />
      <button type="submit" className={styles.go} {...(isWeapp && { formType: 'submit' })}>
        去
      </button>
      {isWrong && (
        <p id={wrong} className={styles.wrong} role="alert">
          {text.trim() ? `期号是1到6位的数字，您写的是“${text.trim()}”` : '先写期号，比如1102'}
        </p>
      )}
    </form>
  )
}
