import { attributes, escapeHtml } from '../platform/html'
import type { Block, BlockOf, Run } from './body.schema'

/** The dress of everything that is copied, written at each tag because the editor drops style sheets and classes. */
export const styles = {
  plain: '',
  issue: 'font-size:16px;line-height:1.75;color:#13201f',
  head: 'margin:0;font-size:22px;line-height:1.4;color:#0a5c63',
  article: 'margin:28px 0 0;padding:16px 0 0;border-top:2px solid #0a5c63',
  title: 'margin:0 0 4px;font-size:19px;line-height:1.45',
  heading: 'margin:20px 0 8px;font-size:17px;line-height:1.5',
  paragraph: 'margin:0 0 14px',
  summary: 'margin:0 0 14px;padding:8px 12px;background-color:#eef4f4',
  figure: 'font-size:26px;color:#0a5c63',
  soft: 'margin:0 0 8px;font-size:14px;color:#5a6766;word-break:break-all',
  address: 'margin:8px 0 0;font-size:14px;color:#0a5c63;word-break:break-all',
  code: 'margin:14px 0 0',
  codeImage: 'width:120px;height:120px',
  quote: 'margin:0 0 14px;padding:0 0 0 12px;border-left:3px solid #93a1a0;color:#435150',
  table: 'width:100%;border-collapse:collapse;margin:0 0 14px;font-size:14px',
  cell: 'border:1px solid #b9c4c3;padding:6px 8px;vertical-align:top;text-align:left',
  headingCell: 'border:1px solid #b9c4c3;padding:6px 8px;vertical-align:top;text-align:left;background-color:#eef4f4',
  note: 'font-size:12px;vertical-align:super',
  divider: 'margin:20px 0;border-top:1px solid #b9c4c3',
} as const

/** A tag in its dress; `inner` is HTML. */
export const styled = (tag: string, style: keyof typeof styles, inner: string, more: Record<string, number | undefined> = {}): string =>
  `<${tag}${attributes({ style: styles[style] || undefined, ...more })}>${inner}</${tag}>`

const runHtml = ({ text, bold, note }: Run): string => {
  const words = escapeHtml(text).replace(/\n/g, '<br>')
  const dressed = bold ? styled('strong', 'plain', words) : words
  return dressed + (note === undefined ? '' : styled('span', 'note', escapeHtml(`[${note}]`)))
}

const runsHtml = (runs: Run[]): string => runs.map(runHtml).join('')

/** Lists lose their numbers in the editor, so every item carries its own. */
const listHtml = ({ ordered, start = 1, items }: BlockOf<'list'>): string => {
  const counts: number[] = []
  const first = items[0]?.depth ?? 0
  return items
    .map(({ depth, runs }) => {
      counts.length = Math.min(counts.length, depth + 1)
      counts[depth] = (counts[depth] ?? (depth === first ? start : 1) - 1) + 1
      const mark = ordered ? `${counts[depth]}. ` : '• '
      return `<p style="margin:0 0 6px;padding-left:${depth + 1}em">${mark}${runsHtml(runs)}</p>`
    })
    .join('\n')
}

const tableHtml = ({ caption, rows }: BlockOf<'table'>): string => {
  const line = (row: (typeof rows)[number]) =>
    `<tr>${row
      .map((cell) =>
        styled('td', cell.heading ? 'headingCell' : 'cell', runsHtml(cell.runs), { colspan: cell.columns, rowspan: cell.rows }),
      )
      .join('')}</tr>`
  const table = styled('table', 'table', `<tbody>${rows.map(line).join('\n')}</tbody>`)
  return caption ? `${styled('p', 'soft', runsHtml(caption))}\n${table}` : table
}

const imageHtml = ({ alt, caption }: BlockOf<'image'>): string =>
  styled('p', 'soft', escapeHtml(`【图片：${alt || '装饰图'}】`)) + (caption ? `\n${styled('p', 'soft', runsHtml(caption))}` : '')

/** A block in the official account's dress, every text escaped. */
export const styledBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return styled('p', 'paragraph', runsHtml(block.runs))
    case 'heading':
      return styled('p', 'heading', styled('strong', 'plain', runsHtml(block.runs)))
    case 'list':
      return listHtml(block)
    case 'quote':
      return styled('section', 'quote', block.paragraphs.map((runs) => styled('p', 'paragraph', runsHtml(runs))).join('\n'))
    case 'table':
      return tableHtml(block)
    case 'image':
      return imageHtml(block)
    case 'footnotes':
      return block.notes.map(({ id, runs }) => styled('p', 'soft', escapeHtml(`[${id}] `) + runsHtml(runs))).join('\n')
    case 'divider':
      return styled('section', 'divider', '<br>')
  }
}
