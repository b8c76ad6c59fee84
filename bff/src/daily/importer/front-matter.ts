import type { Dropped, Note, Stated } from './reading'

const setters: Record<string, (stated: Stated, value: string) => void> = {
  type: (stated, value) => {
    stated.type = value
  },
  topics: (stated, value) => {
    stated.topics = value.split(/[,，、]\s*/).filter(Boolean)
  },
  region: (stated, value) => {
    stated.region = value
  },
  summary: (stated, value) => {
    stated.summary = value
  },
  figure: (stated, value) => {
    const [number = '', unit = '', note] = value.split('|').map((part) => part.trim())
    stated.figure = { value: number, unit, ...(note && { note }) }
  },
  source: (stated, value) => {
    stated.source = { ...stated.source, name: value }
  },
  'source-link': (stated, value) => {
    stated.source = { ...stated.source, link: value }
  },
  'source-date': (stated, value) => {
    stated.source = { ...stated.source, date: value }
  },
  number: (stated, value) => {
    stated.number = value
  },
  validity: (stated, value) => {
    stated.validity = value
  },
}

export type FrontMatter = { title?: string; stated: Stated; dropped: Dropped; unreadable: Note[]; lines: number }

/**
 * Reads `key: value` lines between two `---` at the very start of a Markdown file. Undefined when there are none: a document may
 * begin with a rule of its own.
 */
export const readFrontMatter = (text: string): FrontMatter | undefined => {
  const match = /^---\n((?:[a-z-]+:.*\n)+)---(?:\n|$)/.exec(text)
  if (!match) return undefined
  const stated: Stated = {}
  const unreadable: Note[] = []
  let title: string | undefined
  for (const [at, line] of (match[1] ?? '').trimEnd().split('\n').entries()) {
    const key = line.slice(0, line.indexOf(':'))
    const value = line.slice(key.length + 1).trim()
    if (key === 'title') title = value
    else if (setters[key]) setters[key](stated, value)
    else unreadable.push({ text: line, reason: '文件开头的说明里有不认识的项', line: at + 2 })
  }
  const dropped: Dropped = { kind: 'front-matter', text: match[0], line: 1 }
  return { ...(title && { title }), stated, dropped, unreadable, lines: match[0].split('\n').length - 1 }
}
