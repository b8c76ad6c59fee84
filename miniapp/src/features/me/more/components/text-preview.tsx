import type { CSSProperties } from 'react'
import { appearance } from '../../../../platform/appearance'
import { useStored } from '../../../../platform/use-stored'
import { useWords } from '../../../../platform/use-words'
import styles from './text-preview.module.scss'

const words = {
  zh: { sample: '文章的正文就是这么大。标题和按钮不跟着变；想让整个界面都变大，请打开上面的大字版。' },
  en: {
    sample: 'The text of articles is as large as this. Titles and buttons do not follow; for a larger app, switch on large letters above.',
  },
}

/** A few lines as an article would show them. */
export function TextPreview() {
  const said = useWords(words)
  const { textSize } = useStored(appearance)
  return (
    <p className={styles.root} style={{ '--text-size': textSize } as CSSProperties}>
      {said.sample}
    </p>
  )
}
