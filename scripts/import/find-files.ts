import { readdirSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { readableName } from '@tisc/bff/daily/importer/file-kind'
import { type IssueName, readIssueName } from './issue-name'
import { readSheet } from './sheet'
import type { Source } from './source'

/** A file or folder that could not be taken up, and why. */
export interface Refused {
  shown: string
  reason: string
}

export interface Found {
  sources: Source[]
  refused: Refused[]
  /** Files of other kinds in the folders, left alone. */
  passedOver: number
}

/** Why the file system refused, in words. */
export const whyNot = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: '没有这个文件或文件夹',
    EACCES: '没有读取权限',
    EPERM: '没有读取权限',
    ENOTDIR: '不是文件夹',
    EISDIR: '是文件夹，不是文件',
    ELOOP: '链接绕成了圈',
  }
  return reasons[code ?? ''] ?? message
}

/** 2 before 10, so that files come in the order people number them in. */
const byName = new Intl.Collator('zh-CN', { numeric: true }).compare

const walk = (folder: string, named: string, found: Found, issue: IssueName | undefined): void => {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => byName(a.name, b.name))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const file = join(folder, entry.name)
    const place = relative(named, file).split(sep).join('/')
    const shown = join(basename(named), place)
    if (entry.isDirectory()) attempt(shown, found, () => walk(file, named, found, readIssueName(entry.name) ?? issue))
    else if (entry.isFile() && readableName.test(entry.name)) found.sources.push({ file, shown, place, ...(issue && { issue }) })
    else found.passedOver++
  }
}

const attempt = (shown: string, found: Found, work: () => void): void => {
  try {
    work()
  } catch (error) {
    found.refused.push({ shown, reason: whyNot(error) })
  }
}

/** Takes up what the operator named: files, folders with all their documents in the order of their names, and sheets of old issues. */
export const findFiles = (named: string[]): Found => {
  const found: Found = { sources: [], refused: [], passedOver: 0 }
  for (const name of named) {
    attempt(name, found, () => {
      const file = resolve(name)
      if (statSync(file).isDirectory()) walk(file, file, found, readIssueName(basename(file)))
      else if (/\.csv$/i.test(file)) found.sources.push(...readSheet(file, name))
      else found.sources.push({ file, shown: name, place: basename(file) })
    })
  }
  return found
}
