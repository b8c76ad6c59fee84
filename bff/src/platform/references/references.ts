import { randomInt } from 'node:crypto'
import { withCheckDigit } from '@tisc/shared/platform/reference'
import { shanghaiMonth } from '@tisc/shared/platform/shanghai'
import { apart, isDuplicate } from '../mongo'
import { References } from './reference.model'

/** After so many draws that were taken, a month has become too small for five digits. */
const draws = 20

const isTaken = async (reference: string, kind: string, now: Date): Promise<boolean> => {
  try {
    await References.create([{ _id: reference, kind, at: now }])
    return false
  } catch (error) {
    if (isDuplicate(error, '_id')) return true
    throw error
  }
}

/**
 * Gives out a number that one can say on the phone: year and month, random digits, a check digit. It is taken for ever, also where the
 * caller's transaction comes to nothing, and opens nothing by itself. `random` gives a whole number below its argument.
 */
export const drawReference = async (kind: string, now: Date, random: (below: number) => number = randomInt): Promise<string> => {
  const month = shanghaiMonth(now).replace('-', '').slice(2)
  for (let tries = 0; tries < draws * 2; tries++) {
    const digits = tries < draws ? 5 : 6
    const drawn = String(random(10 ** digits)).padStart(digits, '0')
    const reference = withCheckDigit(month + drawn)
    // apart from a transaction of the caller's, which a number that is taken would end
    if (!(await apart(() => isTaken(reference, kind, now)))) return reference
  }
  throw new Error(`no free reference in ${month}`)
}
