import { useEffect, useRef } from 'react'
import { scrollToId } from '../platform/scroll'
import { isWeapp } from '../platform/target'
import styles from './error-summary.module.scss'
import type { FormProblem } from './problems'

type Props = { title: string; problems: readonly FormProblem[] /** Counts the tries: each takes the focus anew. */; tries: number }

/** What to mend, first on the page: takes the focus and leads to each field. Nothing while nothing is wrong. */
export function ErrorSummary({ title, problems, tries }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isShown = problems.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try with the same mistake is told again
  useEffect(() => {
    if (!isShown) return
    if (isWeapp) scrollToId('problems')
    else box.current?.focus()
  }, [isShown, tries])
  if (!isShown) return null
  return (
    <div ref={box} id="problems" className={styles.root} role="alert" {...(!isWeapp && { tabIndex: -1 })}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {problems.map(({ field, say }) => (
          <li key={say}>
            {field ? (
              <button type="button" className={styles.link} onClick={() => scrollToId(field)}>
                {say}
              </button>
            ) : (
              say
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
