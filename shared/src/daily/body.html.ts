import { attributes, escapeHtml } from '../platform/html'
import type { Block, BlockOf, Body, Run } from './body.schema'

/** `origin` makes house addresses (`/daily/…`) whole, for readers elsewhere; `notes` links footnotes, where ids are unique on the page. */
export type HtmlOptions = { origin?: string; notes?: boolean }

/** Only http(s) and house addresses, whatever was stored: anything else becomes plain text. */
const safeAddress = (address: string, { origin = '' }: HtmlOptions): string | undefined => {
  if (/^https?:\/\/[^\s"'<>]+$/i.test(address)) return address
  return /^\/(?!\/)[^\s"'<>\\]*$/.test(address) ? origin + address : undefined
}

const noteMark = (note: string, { notes }: HtmlOptions): string => {
  const name = escapeHtml(note)
  return notes ? `<sup><a href="#note-${name}">${name}</a></sup>` : `<sup>${name}</sup>`
}

const runHtml = (run: Run, options: HtmlOptions): string => {
  const text = escapeHtml(run.text).replace(/\n/g, '<br>')
  const bold = run.bold ? `<strong>${text}</strong>` : text
  const href = run.link === undefined ? undefined : safeAddress(run.link, options)
  const linked = href === undefined ? bold : `<a${attributes({ href, rel: href.startsWith('http') ? 'noopener' : undefined })}>${bold}</a>`
  return linked + (run.note === undefined ? '' : noteMark(run.note, options))
}

/** Runs as HTML without a block around them. */
export const runsHtml = (runs: Run[], options: HtmlOptions = {}): string => runs.map((run) => runHtml(run, options)).join('')

/** Items of a list from `at` on that lie at `depth` or deeper, as one list; answers where it ended. */
const listFrom = (list: BlockOf<'list'>, at: number, depth: number, options: HtmlOptions): { html: string; end: number } => {
  const tag = list.ordered ? 'ol' : 'ul'
  const start = list.ordered && depth === (list.items[0]?.depth ?? 0) && list.start !== 1 ? list.start : undefined
  let html = `<${tag}${attributes({ start })}>`
  let end = at
  for (let item = list.items[end]; item && item.depth >= depth; item = list.items[end]) {
    const text = runsHtml(item.runs, options)
    const next = list.items[end + 1]
    const inner = next && next.depth > item.depth ? listFrom(list, end + 1, item.depth + 1, options) : { html: '', end: end + 1 }
    html += `<li>${text}${inner.html}</li>`
    end = inner.end
  }
  return { html: `${html}</${tag}>`, end }
}

const listHtml = (list: BlockOf<'list'>, options: HtmlOptions): string => {
  let html = ''
  for (let at = 0; at < list.items.length; ) {
    const part = listFrom(list, at, list.items[at]?.depth ?? 0, options)
    html += part.html
    at = part.end
  }
  return html
}

const cellHtml = (cell: BlockOf<'table'>['rows'][number][number], options: HtmlOptions): string => {
  const tag = cell.heading ? 'th' : 'td'
  const scope = cell.heading && (cell.heading === 'column' ? 'col' : 'row')
  return `<${tag}${attributes({ scope, colspan: cell.columns, rowspan: cell.rows })}>${runsHtml(cell.runs, options)}</${tag}>`
}

const tableHtml = ({ caption, rows }: BlockOf<'table'>, options: HtmlOptions): string => {
  const head = caption ? `<caption>${runsHtml(caption, options)}</caption>` : ''
  const lines = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, options)).join('')}</tr>`).join('')
  return `<table>${head}<tbody>${lines}</tbody></table>`
}

const imageHtml = ({ source, alt, caption, width, height }: BlockOf<'image'>, options: HtmlOptions): string => {
  const src = safeAddress(source, options)
  const image = src === undefined ? escapeHtml(alt) : `<img${attributes({ src, alt, width, height, loading: 'lazy' })}>`
  return `<figure>${image}${caption ? `<figcaption>${runsHtml(caption, options)}</figcaption>` : ''}</figure>`
}

const notesHtml = ({ notes }: BlockOf<'footnotes'>, options: HtmlOptions): string => {
  const item = (note: (typeof notes)[number]) =>
    `<li${attributes({ id: options.notes ? `note-${note.id}` : undefined })}>${runsHtml(note.runs, options)}</li>`
  return `<ol>${notes.map(item).join('')}</ol>`
}

/** A block as HTML. */
export const blockHtml = (block: Block, options: HtmlOptions = {}): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runsHtml(block.runs, options)}</p>`
    case 'heading':
      return `<h${block.level}>${runsHtml(block.runs, options)}</h${block.level}>`
    case 'list':
      return listHtml(block, options)
    case 'quote':
      return `<blockquote>${block.paragraphs.map((runs) => `<p>${runsHtml(runs, options)}</p>`).join('')}</blockquote>`
    case 'table':
      return tableHtml(block, options)
    case 'image':
      return imageHtml(block, options)
    case 'footnotes':
      return notesHtml(block, options)
    case 'divider':
      return '<hr>'
  }
}

/** A body as HTML, every text and address escaped: for feeds and for the page before the app takes over. */
export const bodyHtml = (body: Body, options: HtmlOptions = {}): string => body.map((block) => blockHtml(block, options)).join('\n')
