import type { Run } from '@tisc/shared/daily/body.schema'
import { webAddress } from '@tisc/shared/platform/fields'
import { tidy } from './blank'
import type { Dropped } from './reading'

/** The address as it may be stored (http or https; a relative one would point at ourselves), or nothing. */
export const soundLink = (address: string): string | undefined => {
  const whole = address.startsWith('//') ? `https:${address}` : address.trim()
  return webAddress.safeParse(whole).success ? whole : undefined
}

/** Runs without empty ones, neighbours of the same look made one. */
export const mergeRuns = (runs: Run[]): Run[] => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && last.bold === run.bold && last.link === run.link && last.note === run.note) last.text += run.text
    else merged.push({ ...run })
  }
  return merged
}

/** Runs with white space tidied over their borders and cut off at both ends. */
export const tidyRuns = (runs: Run[]): Run[] => {
  let open = true
  const tidied = mergeRuns(runs).map((run) => {
    const text = tidy(run.text)
    const kept = open ? text.replace(/^ +/, '') : text
    if (kept !== '') open = /\s$/.test(kept)
    return { ...run, text: kept }
  })
  while (tidied.length > 0 && /^\s*$/.test(tidied.at(-1)?.text ?? 'x')) tidied.pop()
  const last = tidied.at(-1)
  if (last) last.text = last.text.trimEnd()
  const first = tidied[0]
  if (first) first.text = first.text.trimStart()
  return mergeRuns(tidied)
}

const marks = /\*\*(?=\S)([^*\n]*?\S)\*\*|\[([^\]\n]{1,80})\]\(([^()\s]*)\)/g

/** Reads `**bold**` and `[links](address)`, the only Markdown that survives in flattened text; the marks are reported as dropped. */
export const readMarks = (text: string, line: number): { runs: Run[]; dropped: Dropped[] } => {
  const runs: Run[] = []
  const dropped: Dropped[] = []
  let at = 0
  for (const match of text.matchAll(marks)) {
    const [whole, strong, label = '', address = ''] = match
    runs.push({ text: text.slice(at, match.index) })
    if (strong !== undefined) runs.push({ text: strong, bold: true })
    else {
      const sound = soundLink(address)
      runs.push(sound ? { text: label, link: sound } : { text: label })
    }
    dropped.push({ kind: 'markup', text: strong !== undefined ? '****' : `[](${address})`, line })
    at = match.index + whole.length
  }
  runs.push({ text: text.slice(at) })
  return { runs: tidyRuns(runs), dropped }
}
