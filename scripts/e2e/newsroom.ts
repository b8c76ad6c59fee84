import { issuesContract } from '@tisc/shared/daily/desk/issues.contract'
import { topicsContract } from '@tisc/shared/daily/desk/topics.contract'
import { writingContract } from '@tisc/shared/daily/desk/writing.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import type { Browser } from 'playwright-core'
import type { ConsoleHouse } from './console-house'
import { callsOf, enterAtOnce, openDesk } from './desk'
import { wholeText } from './furnish'

/** Two people of the staff who publish issues; the house's clock goes on with each. */
export const openNewsroom = async (house: ConsoleHouse, browser: Browser) => {
  const [chief, editor] = await Promise.all([openDesk(browser, house.url), openDesk(browser, house.url)])
  await enterAtOnce(chief, await house.grant('林主任', 'editor', 'supervisor'))
  await enterAtOnce(editor, await house.grant('周编辑', 'editor'))
  await callsOf(chief, topicsContract).nameTopic({ params: { key: 'rights' }, body: { name: '维权援助' } })
  const [mine, theirs, issues] = [callsOf(editor, writingContract), callsOf(chief, writingContract), callsOf(chief, issuesContract)]
  let minutes = 0
  const goOn = async (more = 2) => {
    minutes += more
    await house.moveTo(new Date(Date.now() + minutes * 60_000))
  }
  return {
    goOn,
    /** Publishes an issue of one article about rights; gives back the article's id. */
    publish: async (serial: number, title: string): Promise<string> => {
      const { id } = await mine.createDraft({ body: wholeText(title) })
      await mine.submitDraft({ params: { id }, body: { revision: 1 } })
      await theirs.approve({ params: { id }, body: { revision: 1 } })
      await issues.createIssue({ body: { serial, date: shanghaiDay(new Date()) } })
      await issues.compose({ params: { serial }, body: { articles: [id] } })
      await issues.scheduleIssue({ params: { serial }, body: {} })
      await goOn()
      return id
    },
  }
}
