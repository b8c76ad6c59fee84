import type { CSSProperties } from 'react'
import { appearance } from '../../../../platform/appearance'
import { useStored } from '../../../../platform/use-stored'
import styles from './text-preview.module.scss'

/** A few lines as an article would show them. */
export function TextPreview() {
  const { textSize } = useStored(appearance)
  return (
    <p className={styles.root} style={{ '--text-size': textSize } as CSSProperties}>
      文章的正文就是这么大。标题和按钮不跟着变；想让整个界面都变大，请打开上面的大字版。
    </p>
  )
}
