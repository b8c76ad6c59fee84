import type { Block, Run } from '@tisc/shared/daily/body.schema'
import { blockText } from '@tisc/shared/daily/body.text'
import type { Finding } from '@tisc/shared/daily/desk/article-checks'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { isPublic } from '@tisc/shared/daily/life-cycle'
import { currentSettings } from '../../settings/settings.service'
import { type ArticleRecord, Articles } from '../article.model'
import { Issues } from '../issue.model'
import { Topics } from '../topic.model'

const runsOf = (block: Block): Run[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.runs
    case 'list':
      return block.items.flatMap((item) => item.runs)
    case 'quote':
      return block.paragraphs.flat()
    case 'table':
      return [...(block.caption ?? []), ...block.rows.flat().flatMap((cell) => cell.runs)]
    case 'footnotes':
      return block.notes.flatMap((note) => note.runs)
    case 'image':
      return block.caption ?? []
    case 'divider':
      return []
  }
}

const isPublicArticle = async (id: string): Promise<boolean> => {
  const article = await Articles.findById(id, { state: 1 }).lean<ArticleRecord>()
  return article !== null && isPublic(article.state)
}

/** What stands at an address of the Daily, by its kind; addresses of other kinds are not looked up. */
const lookUps: [RegExp, (key: string) => Promise<boolean>][] = [
  [/^\/daily\/articles\/([0-9a-f]{24})$/, isPublicArticle],
  [/^\/daily\/issues\/(\d{1,6})$/, async (serial) => (await Issues.exists({ serial: Number(serial), state: 'published' })) !== null],
  [/^\/daily\/topics\/([a-z0-9-]+)$/, async (key) => (await Topics.exists({ _id: key })) !== null],
  // Whatever else begins like a place of the Daily's is none.
  [/^\/daily\/(articles|issues|topics)\//, async () => false],
]

const leadsSomewhere = async (link: string): Promise<boolean> => {
  const path = link.split(/[?#]/)[0] ?? ''
  for (const [pattern, isThere] of lookUps) {
    const key = pattern.exec(path)?.[1]
    if (key !== undefined) return isThere(key)
  }
  return true
}

const brokenLinks = async (block: Block): Promise<string[]> => {
  const links = [...new Set(runsOf(block).flatMap(({ link }) => (link?.startsWith('/') ? [link] : [])))]
  const there = await Promise.all(links.map(leadsSomewhere))
  return links.filter((_, index) => !there[index])
}

/** What only the server knows of a text: links inside the house that lead nowhere, and the words on the centre's list. */
export const checkContent = async ({ title, body }: ArticleForm): Promise<{ items: Finding[] }> => {
  const { watchedWords } = await currentSettings()
  const watched = (text: string) => watchedWords.filter((word) => text.includes(word)).map((word) => `请留意“${word}”`)
  const ofBlocks = body.map(
    async (block, index): Promise<Finding[]> => [
      ...(await brokenLinks(block)).map((link) => ({ weight: 'must' as const, text: `链接打不开：${link}`, block: index })),
      ...watched(blockText(block)).map((text) => ({ weight: 'should' as const, text, block: index })),
    ],
  )
  const ofTitle = watched(title).map((text): Finding => ({ weight: 'should', text: `标题里${text}` }))
  return { items: [...ofTitle, ...(await Promise.all(ofBlocks)).flat()] }
}
