import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { house } from '../house'

const root = 'miniapp/src'
const han = /\p{Script=Han}/u

/** The side of a table of words that is Chinese on purpose: its English side stands beside it, or does not compile; and names quoted as they are written. */
const isChineseSide = (name: string | undefined): boolean => name === 'zh' || name === 'quoted'

interface Node {
  type?: string
  value?: unknown
  cooked?: string
  raw?: string
  key?: { value?: string }
  id?: { value?: string }
  [other: string]: unknown
}

const textOf = (node: Node): string | undefined => {
  if (node.type === 'StringLiteral' || node.type === 'JSXText') return String(node.value)
  return node.type === 'TemplateElement' ? (node.cooked ?? node.raw) : undefined
}

/** The Chinese in a source that a page would show whatever the reader's language is. */
const chineseIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(chineseIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, key, id } = node as Node
  if (type === 'KeyValueProperty' && isChineseSide(key?.value)) return []
  if (type === 'VariableDeclarator' && isChineseSide(id?.value)) return []
  const text = textOf(node as Node)
  if (text !== undefined) return han.test(text) ? [text.trim()] : []
  return Object.entries(node).flatMap(([name, value]) => (name === 'span' ? [] : chineseIn(value)))
}

const chineseOf = (source: string, tsx = true): string[] => chineseIn(parseSync(source, { syntax: 'typescript', tsx }).body)

/** Names of the house and of languages, which are called the same everywhere. */
const sameEverywhere = /TISC青岛日刊|TISC青岛|^中文$|^语言 Language$/g

/** What is content, not words of a page: samples of tests, the facts of documents, and what is read by programs. */
const others = /\.test\.tsx?$|\/sample\.ts$|\.config\.ts$/

const sources = readdirSync(join(house, root), { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !others.test(`/${file}`),
)

it('has every word of a phone page in a table with both languages', () => {
  expect(sources.length).toBeGreaterThan(200)
  const found = sources.flatMap((file) =>
    chineseOf(readFileSync(join(house, root, file), 'utf8'), file.endsWith('x'))
      .map((text) => text.replace(sameEverywhere, ''))
      .filter((text) => han.test(text))
      .map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

it('sees a planted label, in a text, an attribute, a template and a call', () => {
  const planted = [
    'export const A = () => <p>标签</p>',
    'export const A = () => <p title="标签" />',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source
    'export const a = (n: number) => `${n}个标签`',
    'toast("标签")',
  ]
  expect(planted.map((source) => chineseOf(source).length)).toEqual([1, 1, 1, 1])
  expect(chineseOf("const words = { zh: { a: '标签' }, en: { a: 'label' } } // 标签")).toEqual([])
})
