import type { DocumentHeader } from '@tisc/shared/daily/daily.schema'
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
}

/** Facts of the document that an article restates; an empty one is a field that its source left empty. */
const documentFields: Record<string, keyof DocumentHeader> = {
  'index-number': 'indexNumber',
  subject: 'subject',
  'written-on': 'writtenOn',
  'published-on': 'publishedOn',
  number: 'number',
  issuer: 'issuer',
  validity: 'validity',
  registration: 'registration',
}

/** Takes a field over; false for one that nobody knows. */
const take = (stated: Stated, key: string, value: string): boolean => {
  const field = documentFields[key]
  if (field) stated.document = { ...stated.document, [field]: value }
  else setters[key]?.(stated, value)
  return field !== undefined || setters[key] !== undefined
}

export type FrontMatter = { title?: string; stated: Stated; dropped: Dropped; unreadable: Note[]; lines: number }

/**
 * Reads `key: value` lines between two `---` at the very start of a Markdown file. Undefined when there are none: a document may
 * begin with a rule of its own.
 */
export const readFrontMatter = (text: string): FrontMatter | undefined => {
  const match = /^---\n\n?((?:[a-z-]+:.*\n)+)---(?:\n|$)/.exec(text)
  if (!match) return undefined
  const stated: Stated = {}
  const unreadable: Note[] = []
  let title: string | undefined
  const first = match[0].startsWith('---\n\n') ? 3 : 2
  for (const [at, line] of (match[1] ?? '').trimEnd().split('\n').entries()) {
    const key = line.slice(0, line.indexOf(':'))
    const value = line.slice(key.length + 1).trim()
    if (key === 'title') title = value
    else if (!take(stated, key, value)) unreadable.push({ text: line, reason: '文件开头的说明里有不认识的项', line: at + first })
  }
  const dropped: Dropped = { kind: 'front-matter', text: match[0], line: 1 }
  return { ...(title && { title }), stated, dropped, unreadable, lines: match[0].split('\n').length - 1 }
}
