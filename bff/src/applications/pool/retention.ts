import { memberStateNames } from '@tisc/shared/applications/pool/pool.state'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { inTransaction } from '../../platform/mongo'
import { PoolMembers } from './member.model'
import { losePool } from './pool-rows'

/** Forgets who was in the pool until the end of their term, as the notice of the consent says. */
export const forgetMembers = async (now: Date): Promise<void> => {
  const isOver = { state: { $in: [...memberStateNames] }, until: { $lt: shanghaiDay(now) } }
  if (await PoolMembers.exists(isOver)) await inTransaction((session) => losePool(now, isOver, session))
}
