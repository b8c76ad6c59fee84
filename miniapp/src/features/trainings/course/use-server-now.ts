import { useEffect, useMemo, useState } from 'react'

const minute = 60_000

/**
 * The server's time in milliseconds, told by `now` of an answer and carried on by this device's steps, not by its clock. Moves each minute,
 * and at the very moment of each of the instants given.
 */
export const useServerNow = (told: string, edges: readonly (string | undefined)[]): number => {
  const ahead = useMemo(() => Date.parse(told) - Date.now(), [told])
  const [, setTick] = useState(0)
  const now = Date.now() + ahead
  const waits = edges.map((edge) => (edge ? Date.parse(edge) - now : 0)).filter((wait) => wait > 0)
  const next = Math.min(minute, ...waits)
  useEffect(() => {
    const timer = setTimeout(() => setTick((count) => count + 1), Math.ceil(next))
    return () => clearTimeout(timer)
  })
  return now
}
