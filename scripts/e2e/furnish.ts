import { dailyContract } from '@tisc/shared/daily/daily.contract'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { publishingContract } from '@tisc/shared/daily/desk/publishing.contract'
import { topicsContract } from '@tisc/shared/daily/desk/topics.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Browser } from 'playwright-core'
import type { ConsoleHouse } from './console-house'
import { callsOf, type Desk, enterAtOnce, openDesk } from './desk'

/** A desk with articles in every state, and who works at it. */
export interface Furnished {
  /** Holds every role, so that every page is theirs. */
  all: Desk
  editor: Desk
  articles: Record<'draft' | 'review' | 'published' | 'withdrawn', string>
}

const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] })

/** A text with every kind of block. */
export const wholeText = (title: string): ArticleForm => ({
  type: 'guide',
  topics: ['rights'],
  title,
  summary: '一句话说明这篇讲什么。',
  source: { name: '中心自己写的样例' },
  body: [
    paragraph('第一段是样例，写给测试看。'),
    { kind: 'heading', level: 2, runs: [{ text: '要带什么' }] },
    { kind: 'list', ordered: false, items: [{ runs: [{ text: '营业执照' }], depth: 0 }] },
    { kind: 'quote', paragraphs: [[{ text: '引一句话。' }]] },
    { kind: 'table', rows: [[{ runs: [{ text: '哪一天' }], heading: 'column' }], [{ runs: [{ text: '每周二' }] }]] },
    paragraph('最后一段。'),
  ],
})

export const furnish = async (house: ConsoleHouse, browser: Browser): Promise<Furnished> => {
  const [all, editor] = await Promise.all([openDesk(browser, house.url), openDesk(browser, house.url)])
  await enterAtOnce(all, await house.grant('林主任', 'editor', 'supervisor', 'auditor', 'administrator'))
  await enterAtOnce(editor, await house.grant('周编辑', 'editor'))
  await callsOf(all, topicsContract).nameTopic({ params: { key: 'rights' }, body: { name: '维权援助' } })
  const [mine, theirs] = [callsOf(editor, writingContract), callsOf(all, writingContract)]
  const publishing = callsOf(all, publishingContract)
  const write = async (title: string) => (await mine.createDraft({ body: wholeText(title) })).id
  const submit = async (title: string) => {
    const id = await write(title)
    await mine.submitDraft({ params: { id }, body: { revision: 1 } })
    return id
  }
  const approve = (id: string) => theirs.approve({ params: { id }, body: { revision: 1 } })
  const [published, withdrawn] = [await submit('市场里来了调解员'), await submit('年费可以在手机上交')]
  await approve(published)
  await approve(withdrawn)
  const issues = callsOf(all, issuesContract)
  await issues.createIssue({ body: { serial: 1, date: shanghaiDay(new Date()) } })
  await issues.compose({ params: { serial: 1 }, body: { articles: [published, withdrawn] } })
  await issues.scheduleIssue({ params: { serial: 1 }, body: {} })
  await house.moveTo(new Date(Date.now() + 120_000))
  await publishing.withdraw({ params: { id: withdrawn }, body: { reason: '样例已经过时' } })
  const report = { kind: 'fact', text: '开门的日子写错了' } as const
  await callsOf(editor, dailyContract).reportError({ params: { id: published }, body: report })
  const review = await submit('展会之前先查商标')
  await theirs.addComment({ params: { id: review }, body: { block: 0, text: '请写明是哪一年' } })
  const draft = await write('写到一半的文章')
  await issues.createIssue({ body: { serial: 2, date: shanghaiDay(new Date()) } })
  await issues.compose({ params: { serial: 2 }, body: { articles: [draft, review] } })
  return { all, editor, articles: { draft, review, published, withdrawn } }
}
