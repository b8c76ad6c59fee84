import type { Waiting } from '@tisc/shared/daily/desk/desk.schema'
import type { QueryFilter } from 'mongoose'
import type { Viewer } from '../../platform/guard'
import { absentFor } from '../../staff/deputy.service'
import { type ArticleRecord, Articles } from '../article.model'
import { rowFields, toRow } from './desk.view'

/** How many of a kind are shown; the lists behind them have the rest. */
const shown = 20

const find = (filter: QueryFilter<ArticleRecord>) =>
  Articles.find(filter, rowFields).sort({ updatedAt: -1, _id: -1 }).limit(shown).lean<ArticleRecord[]>()

/**
 * What waits for somebody: texts of theirs that were given back, and of those for whom they stand in today; then what anybody with their
 * permissions can do next, never a review of what they wrote.
 */
export const listWaiting = async (viewer: Viewer, now: Date): Promise<{ items: Waiting[] }> => {
  const absent = (await absentFor(viewer, now)).filter(({ deputy }) => deputy.roles.includes('editor')).map(({ person }) => person)
  const owners = [{ id: viewer.id, name: viewer.name }, ...absent]
  const items: Waiting[] = []
  for (const owner of viewer.may('daily.write') ? owners : []) {
    const found = await find({ state: 'draft', 'desk.returned': { $exists: true }, 'desk.writers.id': owner.id })
    items.push(
      ...found.map((record) => ({ article: toRow(record), why: 'returned', ...(owner.id !== viewer.id && { instead: owner.name }) })),
    )
  }
  if (viewer.may('daily.review')) {
    const found = await find({ state: 'in-review', 'desk.approval': { $exists: false }, 'desk.writers.id': { $ne: viewer.id } })
    items.push(...found.map((record) => ({ article: toRow(record), why: 'review' })))
  }
  if (viewer.may('daily.publish')) {
    const approved = await find({ state: 'in-review', 'desk.approval': { $exists: true } })
    items.push(...approved.map((record) => ({ article: toRow(record), why: 'publish' })))
  }
  return { items }
}
