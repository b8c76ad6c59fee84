import type { Types } from 'mongoose'
import { changeContent } from '../../platform/revisions'
import { Articles } from '../article.model'
import { SearchEntries } from './search-entry.model'
import { forgetRows, refreshSearchEntry } from './search-entry.service'

/** So many articles in one transaction: few enough that somebody who publishes meanwhile hardly waits. */
const atOnce = 20

type Known = { _id: Types.ObjectId }

const pageAfter = (last: Known | undefined): Promise<Known[]> =>
  Articles.find(last ? { _id: { $gt: last._id } } : {}, { _id: 1 })
    .sort({ _id: 1 })
    .limit(atOnce)
    .lean<Known[]>()
    .exec()

/**
 * Makes what every published article is found by anew, some articles after the others: a server may run beside it, and what is stopped
 * halfway is begun again. Each transaction marks the Daily as changed, as every act on an article does: so two of them never miss each
 * other, and no answer in memory outlives the old rows. `report` hears how many are done. Resolves with how many can be found.
 */
export const rebuildSearch = async (now: Date, report: (done: number) => void = () => {}): Promise<number> => {
  let done = 0
  for (let page = await pageAfter(undefined); page.length > 0; page = await pageAfter(page.at(-1))) {
    await changeContent('daily', now, async (session) => {
      for (const { _id } of page) {
        await forgetRows(_id, session)
        await refreshSearchEntry(_id, session)
      }
    })
    done += page.length
    report(done)
  }
  return SearchEntries.countDocuments()
}
