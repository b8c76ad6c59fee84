import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contentOf } from '@tisc/bff/daily/imported-content'
import { readDocument } from '@tisc/bff/daily/importer/read-document'
import { bodyText, readingMinutes } from '@tisc/shared/daily/body.text'
import { startingTopics } from '@tisc/shared/daily/daily.words'
import { findFiles } from '../import/find-files'

const { sources, refused } = findFiles([fileURLToPath(new URL('./issues', import.meta.url))])

const read = async (file: string) => {
  const result = await readDocument({ name: file, bytes: readFileSync(file) })
  if (!result.ok) throw new Error(result.reason)
  return { document: result.document, ...contentOf(result.document) }
}

it('has three issues with about a dozen articles', () => {
  expect(refused).toEqual([])
  expect(new Set(sources.map(({ issue }) => issue?.serial))).toEqual(new Set([1, 2, 3]))
  expect(sources.length).toBeGreaterThanOrEqual(12)
})

describe.each(sources.map(({ place, file }) => [place, file]))('%s', (_, file) => {
  it('is read without a remark', async () => {
    const { document, notes } = await read(file)
    expect([...document.report.unreadable, ...notes]).toEqual([])
  })

  it('says what it is, where it is from and of which date, and is short', async () => {
    const { content } = await read(file)
    expect(content).toMatchObject({ region: expect.any(String), summary: expect.any(String), figure: expect.anything() })
    expect(content.topics.filter((topic) => !(topic in startingTopics))).toEqual([])
    expect(content.topics.length).toBeGreaterThan(0)
    // A source names a day, or its month in words.
    expect(content.source?.date ?? content.source?.name).toMatch(/\d{4}-\d\d-\d\d|\d{4}年\d+月/)
    expect(content.title.length).toBeLessThanOrEqual(30)
    expect(readingMinutes(content.body)).toBeLessThanOrEqual(3)
  })

  it('is set as Chinese is: no space between characters and figures, no exclamation', async () => {
    const { content } = await read(file)
    const text = content.title + bodyText(content.body)
    expect(text).not.toMatch(/\p{Script=Han} [\dA-Za-z]|[\dA-Za-z] \p{Script=Han}|[！!]/u)
  })
})
