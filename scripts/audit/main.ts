import { verifyAudit } from '@tisc/bff/audit/audit.service'
import { sealerOf } from '../db/sealer'
import { withModels } from '../db/with-models'
import { Stop } from '../steps/stop.mjs'

const usage = 'npm run audit -- verify   walks the audit log and names the first broken line'

/** `npm run audit -- verify`. */
export const main = async ([name]: string[]): Promise<void> => {
  if (name !== 'verify') throw new Stop(usage)
  const { lines, start, sealed, broken } = await withModels(({ dataFolder }) => verifyAudit(sealerOf(dataFolder)))
  const head = sealed ? `sealed up to line ${sealed._id} (${sealed.at.toISOString()}, ${sealed.hash})` : 'nothing is sealed yet'
  if (broken) throw new Stop(`Broken at line ${broken.sequence}: ${broken.reason}. ${lines} lines before it are whole; ${head}.`)
  const pruned = start ? ` after line ${start.sequence}, up to which the log was pruned (sealed)` : ''
  console.log(`${lines} lines${pruned}, unbroken; ${head}.`)
}
