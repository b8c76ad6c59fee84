import { useState } from 'react'
import { useWords } from '../../../../platform/use-words'
import { Sheet } from '../../../../ui/sheet'
import view from './article-view.module.scss'
import styles from './report-error.module.scss'
import { ReportForm } from './report-form'

const words = {
  zh: { ask: '这篇有错？告诉我们', title: '哪里有错' },
  en: { ask: 'Something wrong here? Tell us', title: 'What is wrong' },
}

/** "This is wrong": a way to say so without saying who one is. */
export function ReportError({ id }: { id: string }) {
  const said = useWords(words)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={view.part}>
      <button type="button" className={styles.button} onClick={() => setOpen(true)}>
        {said.ask}
      </button>
      {isOpen && (
        <Sheet title={said.title} onClose={() => setOpen(false)}>
          <ReportForm id={id} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </div>
  )
}
