import type { JSONContent } from '@tiptap/core'
import type { Run } from '@tisc/shared/daily/body.schema'

type Mark = NonNullable<JSONContent['marks']>[number]

const marksOf = ({ bold, link, note }: Run): Mark[] => [
  ...(bold ? [{ type: 'bold' }] : []),
  ...(link ? [{ type: 'link', attrs: { href: link } }] : []),
  ...(note ? [{ type: 'note', attrs: { id: note } }] : []),
]

/** Runs as the editor's inline nodes; a line feed is a hard break there. */
export const toInline = (runs: Run[]): JSONContent[] =>
  runs.flatMap((run) => {
    const marks = marksOf(run)
    const marked = marks.length > 0 ? { marks } : {}
    return run.text
      .split('\n')
      .flatMap((text, index): JSONContent[] => [
        ...(index > 0 ? [{ type: 'hardBreak', ...marked }] : []),
        ...(text === '' ? [] : [{ type: 'text', text, ...marked }]),
      ])
  })

const sameMarks = (a: Run, b: Run): boolean => a.bold === b.bold && a.link === b.link && a.note === b.note

const toRun = (node: JSONContent): Run => {
  const attrs = (type: string) => node.marks?.find((mark) => mark.type === type)
  const [link, note] = [attrs('link')?.attrs?.href, attrs('note')?.attrs?.id]
  return {
    text: node.type === 'hardBreak' ? '\n' : (node.text ?? ''),
    ...(attrs('bold') && { bold: true as const }),
    ...(typeof link === 'string' && { link }),
    ...(typeof note === 'string' && { note }),
  }
}

/** The editor's inline nodes as runs; neighbours with the same marks are one run. */
export const toRuns = (nodes: JSONContent[] = []): Run[] => {
  const runs: Run[] = []
  for (const run of nodes.map(toRun)) {
    const last = runs.at(-1)
    if (last && sameMarks(last, run)) last.text += run.text
    else if (run.text !== '') runs.push(run)
  }
  return runs
}
