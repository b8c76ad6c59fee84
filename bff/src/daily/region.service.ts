import { type RegionRecord, Regions } from './region.model'
import { untilChanged } from './until-changed'

const changedRegions = untilChanged(() => Regions.find().sort({ _id: 1 }).limit(500).session(null).lean<RegionRecord[]>().exec())

/** The names that the desk has given to regions, by code; the others are called as in the table. */
export const renamedRegions = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await changedRegions()).flatMap(({ _id, name }) => (name ? [[_id, name] as const] : [])))

/** The region that an address means today: a merged one leads to another. */
export const currentRegion = async <Code extends string>(code: Code): Promise<Code> =>
  ((await changedRegions()).find(({ _id }) => _id === code)?.mergedInto as Code | undefined) ?? code
