import { type RegionCode, regionCodes, regions } from '@tisc/shared/platform/regions'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { changeContent } from '../../platform/revisions'
import { listOf } from '../article.lists'
import { Articles } from '../article.model'
import { type RegionRecord, Regions } from '../region.model'
import { markMerged } from './merging.service'

const recordOf = async (code: RegionCode): Promise<RegionRecord> => (await Regions.findById(code).lean<RegionRecord>()) ?? { _id: code }

const toDeskRegion = async ({ _id, name, mergedInto }: RegionRecord) => ({
  code: _id,
  name: name ?? regions[_id as RegionCode] ?? _id,
  articles: await Articles.countDocuments({ lists: listOf({ region: _id }) }, { limit: 100_000 }),
  ...(mergedInto && { mergedInto }),
})

/** All regions of the table as the desk has changed them. */
export const listDeskRegions = async () => {
  const changed = new Map((await Regions.find().limit(500).lean<RegionRecord[]>()).map((record) => [record._id, record]))
  return { items: await Promise.all(regionCodes.map((code) => toDeskRegion(changed.get(code) ?? { _id: code }))) }
}

/** Gives a region another name; its code stays. Throws `conflict` for a merged one. */
export const nameRegion = async (viewer: Viewer, code: RegionCode, name: string, now: Date) => {
  const before = await recordOf(code)
  if (before.mergedInto) throw new ProblemError('conflict', '这个地区已经并入别的地区')
  await changeContent('daily', now, () => Regions.updateOne({ _id: code }, { $set: { name } }, { upsert: true }))
  viewer.note({ before: { name: before.name ?? regions[code] }, after: { name } })
  return toDeskRegion(await recordOf(code))
}

/** Leads a region to another; its articles follow within seconds. Throws `invalid-input` for itself, `conflict` for a merged target. */
export const mergeRegion = async (viewer: Viewer, code: RegionCode, into: RegionCode, now: Date) => {
  const before = await recordOf(code)
  await markMerged(Regions, code, { key: into, record: await recordOf(into) }, now)
  viewer.note({ before: { name: before.name ?? regions[code] }, after: { mergedInto: into } })
  return toDeskRegion(await recordOf(code))
}
