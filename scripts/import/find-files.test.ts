import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFiles } from './find-files'

const folder = mkdtempSync(join(tmpdir(), 'tisc-find-'))
const inside = (path: string) => join(folder, path)
beforeAll(() => {
  for (const path of [
    'a/10.txt',
    'a/2.md',
    'a/b/c.html',
    'a/.hidden.txt',
    'a/d.png',
    'closed/x.txt',
    'issues/2020/第3期 2020-01-02/x.txt',
  ]) {
    mkdirSync(join(inside(path), '..'), { recursive: true })
    writeFileSync(inside(path), 'x')
  }
})
afterAll(() => {
  chmodSync(inside('closed'), 0o700)
  rmSync(folder, { recursive: true })
})

/** Does something as a person whom file permissions bind; they do not bind root. */
const asNobody = <T>(work: () => T): T => {
  if (process.getuid?.() !== 0) return work()
  chmodSync(folder, 0o755)
  process.seteuid?.(65534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

it('takes the documents of a folder in the order of their numbers, and leaves others alone', () => {
  const { sources, passedOver, refused } = findFiles([inside('a')])
  expect(sources.map(({ place }) => place)).toEqual(['2.md', '10.txt', 'b/c.html'])
  expect([passedOver, refused]).toEqual([1, []])
})

it('knows the issue of a folder, not the year above it', () => {
  expect(findFiles([inside('issues')]).sources.map(({ issue }) => issue)).toEqual([{ serial: 3, date: '2020-01-02' }])
})

it('names a folder that may not be read, and goes on', () => {
  chmodSync(inside('closed'), 0)
  const { sources, refused } = asNobody(() => findFiles([inside('closed'), inside('a/2.md'), inside('nowhere')]))
  expect(refused).toEqual([
    { shown: inside('closed'), reason: '没有读取权限' },
    { shown: inside('nowhere'), reason: '没有这个文件或文件夹' },
  ])
  expect(sources).toHaveLength(1)
})
