import { regionCodes, regionName } from '@tisc/shared/platform/regions'
import type { Viewer } from '../../platform/guard'
import { ProblemError } from '../../platform/problem-error'
import { changeContent } from '../../platform/revisions'
import { listOf } from '../article.lists'
import { Articles } from '../article.model'
import { type RegionRecord, Regions } from '../region.model'
import { markMerged } from './merging.service'

const inTable = (code: string): boolean => (regionCodes as readonly string[]).includes(code)

/** A region of the table or one that the desk has added; nothing for any other code. */
const find = async (code: string): Promise<RegionRecord | undefined> =>
  (await Regions.findById(code).lean<RegionRecord>()) ?? (inTable(code) ? { _id: code } : undefined)

/** Throws `not-found`. */
const recordOf = async (code: string): Promise<RegionRecord> => {
  const found = await find(code)
  if (!found) throw new ProblemError('not-found')
  return found
}

const nameOf = ({ _id, name }: RegionRecord): string => name ?? regionName(_id)

const toDeskRegion = async (record: RegionRecord) => ({
  code: record._id,
  name: nameOf(record),
  articles: await Articles.countDocuments({ lists: listOf({ region: record._id }) }, { limit: 100_000 }),
  ...(record.mergedInto && { mergedInto: record.mergedInto }),
})

/** All regions of the table and those the desk has added, as the desk has changed them. */
export const listDeskRegions = async () => {
  const changed = new Map((await Regions.find().limit(500).lean<RegionRecord[]>()).map((record) => [record._id, record]))
  const codes = [...new Set([...regionCodes, ...changed.keys()])].sort()
  return { items: await Promise.all(codes.map((code) => toDeskRegion(changed.get(code) ?? { _id: code }))) }
}

/** Adds a region, or gives one another name; its code stays. Throws `conflict` for a merged one. */
export const nameRegion = async (viewer: Viewer, code: string, name: string, now: Date) => {
  const before = await find(code)
  if (before?.mergedInto) throw new ProblemError('conflict', '这个地区已经并入别的地区')
  await changeContent('daily', now, () => Regions.updateOne({ _id: code }, { $set: { name } }, { upsert: true }))
  viewer.note({ ...(before && { before: { name: nameOf(before) } }), after: { name } })
  return toDeskRegion(await recordOf(code))
}

/** Leads a region to another; its articles follow within seconds. Throws `invalid-input` for itself or none, `conflict` for a merged target. */
export const mergeRegion = async (viewer: Viewer, code: string, into: string, now: Date) => {
  const before = await recordOf(code)
  await markMerged(Regions, code, { key: into, record: await find(into) }, now)
  viewer.note({ before: { name: nameOf(before) }, after: { mergedInto: into } })
  return toDeskRegion(await recordOf(code))
}

/** Throws `invalid-input` for a text of a region that there is not. */
export const refuseUnknownRegion = async (code: string | undefined): Promise<void> => {
  if (code === undefined || (await find(code))) return
  throw new ProblemError('invalid-input', undefined, [{ pointer: '#/body/content/region', detail: '没有这个地区，先在地区页添加' }])
}
