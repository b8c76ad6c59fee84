const hour = 3_600_000
/** Asia/Shanghai, which has no summer time. */
const offset = 8 * hour

/** Hours of the day in Shanghai during which an offer's time does not run. */
const night = { from: 21, to: 8 } as const

const dayStart = (instant: number): number => Math.floor((instant + offset) / (24 * hour)) * 24 * hour - offset

/** The next moment at which time runs, and the moment at which it stops after that. */
const nextStretch = (instant: number): { from: number; to: number } => {
  const day = dayStart(instant)
  const [morning, evening] = [day + night.to * hour, day + night.from * hour]
  if (instant < morning) return { from: morning, to: evening }
  if (instant < evening) return { from: instant, to: evening }
  return { from: morning + 24 * hour, to: evening + 24 * hour }
}

/** When an offer made at an instant ends: after so many hours, those between 21:00 and 8:00 not counted. All in milliseconds. */
export const offerEnd = (made: number, hours: number): number => {
  let left = hours * hour
  let { from, to } = nextStretch(made)
  while (left > to - from) {
    left -= to - from
    ;({ from, to } = nextStretch(to))
  }
  return from + left
}
