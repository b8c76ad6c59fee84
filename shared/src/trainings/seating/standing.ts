import { type Entry, type Mode, modeNames, type SeatingEvent, type SeatingState } from './seating.state'

/** A command on its way: the list, the instant, and where what happens goes. */
export type Turn = { state: SeatingState; now: number; emit(event: SeatingEvent): void }

/** How a mode stands: seats that are taken or kept for somebody, who waits, and who was asked together with all others. */
export type Standing = { held: number; waiting: Entry[]; asked: Entry[] }

/** One look at everybody; the lines are not yet in order. */
export const standings = (state: SeatingState): Map<Mode, Standing> => {
  const found = new Map<Mode, Standing>(modeNames.map((mode) => [mode, { held: 0, waiting: [], asked: [] }]))
  for (const entry of state.entries.values()) {
    const standing = found.get(entry.mode) as Standing
    if (entry.state === 'waiting') standing.waiting.push(entry)
    else if (entry.state === 'offered' && entry.until === undefined) standing.asked.push(entry)
    else if (entry.state === 'seated' || entry.state === 'offered') standing.held += 1
  }
  return found
}

/** How one mode stands. */
export const standingOf = (state: SeatingState, mode: Mode): Standing & { free: number } => {
  const standing = standings(state).get(mode) as Standing
  return { ...standing, free: (state.capacities[mode] ?? 0) - standing.held }
}

/** Whether a seat is free that nobody in line comes before; who stands behind everybody comes before nobody. */
export const hasRoomFor = (state: SeatingState, mode: Mode): boolean => {
  const { free, waiting } = standingOf(state, mode)
  return free > 0 && waiting.every(({ isBehind }) => isBehind)
}

export const byOrder = (a: Entry, b: Entry): number => a.order - b.order
