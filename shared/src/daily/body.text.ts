import type { Block, Body, Run } from './body.schema'

/** The characters of runs, without marks. */
export const runsText = (runs: Run[]): string => runs.map((run) => run.text).join('')

/** The text of a block, one line for each paragraph, item or row (cells apart by a tab). */
export const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return runsText(block.runs)
    case 'list':
      return block.items.map((item) => runsText(item.runs)).join('\n')
    case 'quote':
      return block.paragraphs.map(runsText).join('\n')
    case 'table':
      return [
        ...(block.caption ? [runsText(block.caption)] : []),
        ...block.rows.map((row) => row.map((cell) => runsText(cell.runs)).join('\t')),
      ].join('\n')
    case 'image':
      return [block.alt, block.caption ? runsText(block.caption) : ''].filter(Boolean).join('\n')
    case 'footnotes':
      return block.notes.map((note) => runsText(note.runs)).join('\n')
    case 'divider':
      return ''
  }
}

/** The text of a whole body, blocks apart by a line feed: what search reads and read-aloud speaks. */
export const bodyText = (body: Body): string => body.map(blockText).filter(Boolean).join('\n')

/** Characters read in a minute by an adult reader of Chinese, on the slow side. */
const charactersAMinute = 350

/** Whole minutes that reading takes, at least one. White space is not read. */
export const readingMinutes = (body: Body): number => Math.max(1, Math.round(bodyText(body).replace(/\s/g, '').length / charactersAMinute))
