import { dailyContract } from '@tisc/shared/daily/daily.contract'
import { importsContract } from '@tisc/shared/daily/desk/imports.contract'
import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { publishingContract } from '@tisc/shared/daily/desk/publishing.contract'
import { topicsContract } from '@tisc/shared/daily/desk/topics.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { imagesContract } from '@tisc/shared/daily/images.contract'
import { publishDue } from '../src/daily/desk/schedule.service'
import { Topics } from '../src/daily/topic.model'
import type { startTestApp } from './app'
import { sampleContent } from './articles'
import { type Browser, startWork } from './browser'

/** An article of one paragraph. */
export const text = (title: string, words = '第一段。') =>
  sampleContent({ title, topics: ['rights'], body: [{ kind: 'paragraph', runs: [{ text: words }] }] })

const deskOf = (browser: Browser) => ({
  ...browser.client(writingContract),
  ...browser.client(publishingContract),
  ...browser.client(issuesContract),
  ...browser.client(importsContract),
  ...browser.client(imagesContract),
  ...browser.client(topicsContract),
})

/** The next issue, with these articles. */
export const composed = async ({ one }: { one: ReturnType<typeof deskOf> }, ...ids: string[]) => {
  const { nextSerial: serial } = await one.getWeek()
  await one.createIssue({ body: { serial, date: '2026-11-24' } })
  await one.compose({ params: { serial }, body: { articles: ids } })
  return { params: { serial } }
}

/** Two editors and a supervisor at their desks, and the readers; call it in `beforeAll`. */
export const openDesk = async (app: ReturnType<typeof startTestApp>) => {
  await Topics.create([{ _id: 'rights', name: '维权援助' }])
  const one = deskOf((await startWork(app, '编辑甲', ['editor'])).browser)
  const two = deskOf((await startWork(app, '编辑乙', ['editor'])).browser)
  const chief = deskOf((await startWork(app, '主管', ['supervisor'])).browser)
  const seconds = (count: number) => app.clock.moveTo(new Date(app.clock.now().getTime() + count * 1_000).toISOString())
  const approved = async (title: string) => {
    const { id } = await one.createDraft({ body: text(title) })
    await one.submitDraft({ params: { id }, body: { revision: 1 } })
    await two.approve({ params: { id }, body: { revision: 1 } })
    return { params: { id } }
  }
  const published = async (title: string) => {
    const made = await approved(title)
    await chief.schedule({ ...made, body: {} })
    seconds(60)
    await publishDue(app.clock.now())
    return made
  }
  return { one, two, chief, seconds, approved, published, readers: app.client(dailyContract) }
}
