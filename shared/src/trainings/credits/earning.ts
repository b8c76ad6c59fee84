/** One session of a training, and whether somebody attended it. */
export type SessionAttended = { isHeld: boolean; isAttended: boolean }

/**
 * The credit hours that somebody earns: all of the training's once they attended the share of its sessions that the training asks for, in
 * percent; cancelled sessions count for nobody. No part of them before.
 */
export const earnedHours = (hours: number | undefined, sessions: readonly SessionAttended[], share: number): number => {
  const held = sessions.filter(({ isHeld }) => isHeld)
  const attended = held.filter(({ isAttended }) => isAttended).length
  return hours !== undefined && attended > 0 && attended * 100 >= share * held.length ? hours : 0
}

/** Hours as people write them: to the half or the tenth, without tails of binary fractions. */
export const sumOfHours = (hours: readonly number[]): number => Math.round(hours.reduce((sum, one) => sum + one, 0) * 100) / 100
