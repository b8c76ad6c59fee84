import { useState } from 'react'
import { Sheet } from '../../../../ui/sheet'
import view from './article-view.module.scss'
import styles from './report-error.module.scss'
import { ReportForm } from './report-form'

/** "This is wrong": a way to say so without saying who one is. */
export function ReportError({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={view.part}>
      <button type="button" className={styles.button} onClick={() => setOpen(true)}>
        这篇有错？告诉我们
      </button>
      {isOpen && (
        <Sheet title="哪里有错" onClose={() => setOpen(false)}>
          <ReportForm id={id} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </div>
  )
}
