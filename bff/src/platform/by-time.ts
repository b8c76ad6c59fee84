import type { QueryFilter } from 'mongoose'

type End = 'newest' | 'oldest'
type Key = { at: Date; _id: unknown }

/** The order of a list by a time and, where it is alike, by the key: both run the same way, so one index serves both ends. */
export const byTime = (field: string, sort: End): Record<string, 1 | -1> => {
  const way = sort === 'newest' ? -1 : 1
  return { [field]: way, _id: way }
}

/** What follows a place in that order. */
export const following = <Stored>(field: string, sort: End, { at, _id }: Key): QueryFilter<Stored> => {
  const [from, past] = sort === 'newest' ? ['$lte', '$lt'] : ['$gte', '$gt']
  return { [field]: { [from]: at }, $or: [{ [field]: { [past]: at } }, { [field]: at, _id: { [past]: _id } }] } as QueryFilter<Stored>
}
