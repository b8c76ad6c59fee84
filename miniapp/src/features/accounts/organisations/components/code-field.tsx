import { creditCodeFault, tidyCreditCode } from '@tisc/shared/accounts/credit-check'
import { useWords } from '../../../../platform/use-words'
import { Field } from '../../../../ui/field'
import { Say } from '../../../../ui/say'
import { Status } from '../../../../ui/status'
import { useCodeWords } from '../code-words'

const words = { zh: { label: '统一社会信用代码' }, en: { label: 'Unified social credit code' } }

type Props = { value: string; problem: string | undefined; onType: (code: string) => void }

/** The code, judged with every key: what cannot be right is said at once, what is only unfinished is counted. */
export function CodeField({ value, problem, onType }: Props) {
  const { said, faultWords } = useCodeWords()
  const fault = creditCodeFault(value)
  const isUnfinished = fault?.kind === 'short'
  const wrong = fault && !isUnfinished ? faultWords(fault, value.length) : undefined
  return (
    <>
      <Field
        id="code"
        label={useWords(words).label}
        hint={isUnfinished && value ? said.typed(value.length) : said.hint}
        problem={wrong ?? (isUnfinished ? problem : undefined)}
        value={value}
        most={40}
        onType={(text) => onType(tidyCreditCode(text))}
      />
      <div role="status">
        {!fault && (
          <Say quiet>
            <Status tone="done">{said.right}</Status>
          </Say>
        )}
      </div>
    </>
  )
}
