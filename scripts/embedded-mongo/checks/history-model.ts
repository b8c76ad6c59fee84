/** What a committed transaction saw and did: lists read by register, and the registers its value was appended to. */
export interface Event {
  value: number
  read: Record<string, readonly number[]>
  wrote: readonly string[]
  sawOwn: boolean
}
export type History = Event[]

const isPrefix = (part: readonly number[], whole: readonly number[]): boolean => part.every((value, i) => whole[i] === value)

/**
 * Registers are lists that only grow. If nothing was lost every committed value is in the lists it was appended to, once; if nothing
 * dirty was read every list seen is the beginning of the last one; and of a transaction that wrote two registers one sees both or neither.
 */
export function faultsOf(history: History, final: ReadonlyMap<string, readonly number[]>): string[] {
  const writers = new Map(history.map((event) => [event.value, event]))
  return [...history.flatMap((event) => lost(event, final)), ...history.flatMap((event) => dirty(event, final, writers))]
}

function lost({ value, wrote, sawOwn }: Event, final: ReadonlyMap<string, readonly number[]>): string[] {
  const faults = wrote.flatMap((key) => {
    const times = final.get(key)?.filter((one) => one === value).length
    return times === 1 ? [] : [`${value} is ${times} times in ${key}`]
  })
  return sawOwn ? faults : [...faults, `${value} did not see its own write`]
}

function dirty({ value, read }: Event, final: ReadonlyMap<string, readonly number[]>, writers: ReadonlyMap<number, Event>): string[] {
  return Object.entries(read).flatMap(([key, list]) => {
    if (!isPrefix(list, final.get(key) ?? [])) return [`${value} read ${key} as it never was`]
    const halves = list.filter((seen) => writers.get(seen)?.wrote.some((other) => read[other] && !read[other].includes(seen)))
    return halves.map((seen) => `${value} saw half of ${seen}`)
  })
}
