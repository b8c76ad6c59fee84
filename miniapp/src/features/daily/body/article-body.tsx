import type { Block, Body } from '@tisc/shared/daily/body.schema'
import type { CSSProperties } from 'react'
import { appearance } from '../../../platform/appearance'
import { useStored } from '../../../platform/use-stored'
import { chinese } from '../../../ui/chinese'
import styles from './body.module.scss'
import { Footnotes } from './footnotes'
import { Heading } from './heading'
import { ListBlock } from './list-block'
import { NoteNumbers, numberNotes } from './note-numbers'
import { Picture } from './picture'
import { Runs } from './runs'
import { TableBlock } from './table-block'

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <Runs runs={block.runs} />
        </p>
      )
    case 'heading':
      return <Heading block={block} />
    case 'list':
      return <ListBlock block={block} />
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          {block.paragraphs.map((runs, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes while it is shown
            <p key={at}>
              <Runs runs={runs} />
            </p>
          ))}
        </blockquote>
      )
    case 'table':
      return <TableBlock block={block} />
    case 'image':
      return <Picture block={block} />
    case 'footnotes':
      return <Footnotes block={block} />
    case 'divider':
      return <hr className={styles.divider} />
    default:
      return null // a kind that a newer server knows and this client does not
  }
}

/** An article's text: blocks, never HTML. The reader's text size changes this and nothing else. */
export function ArticleBody({ body }: { body: Body }) {
  const { textSize } = useStored(appearance)
  return (
    <NoteNumbers.Provider value={numberNotes(body)}>
      <div {...chinese} className={styles.root} style={{ '--text-size': textSize } as CSSProperties}>
        {body.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a body never changes while it is shown
          <BlockView key={at} block={block} />
        ))}
      </div>
    </NoteNumbers.Provider>
  )
}
