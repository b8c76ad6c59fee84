/** A stay in a meeting, in milliseconds. */
export type Stay = { from: number; to: number }

/** Minutes that somebody was there during a session: stays that overlap (two devices, one person) count once, what lies outside counts not. */
export const minutesAttended = (stays: readonly Stay[], session: Stay): number => {
  const inside = stays
    .map(({ from, to }) => ({ from: Math.max(from, session.from), to: Math.min(to, session.to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  let [total, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, to } of inside) {
    if (to <= reached) continue
    total += to - Math.max(from, reached)
    reached = to
  }
  return Math.floor(total / 60_000)
}

/** Whether so many minutes of a session count as attended, by the training's share in percent. */
export const isEnough = (minutes: number, session: Stay, share: number): boolean =>
  minutes * 100 * 60_000 >= share * (session.to - session.from)
