import { resignAudit } from '@tisc/bff/audit/audit.service'
import { resealAll } from '@tisc/bff/platform/reseal'
import { sealedFields } from '@tisc/bff/sealed-fields'
import { sealerOf } from '../db/sealer'
import { withModels } from '../db/with-models'
import { addMasterKey, forgetOlderKeys, masterKeysOf } from '../start/master-key'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'

const usage = `npm run rotate-keys             seals secrets and signs the audit log's seals with the newest master key
npm run rotate-keys -- --new    first puts a new key into the data folder
npm run rotate-keys -- --forget afterwards takes the older keys out of it`

const isConfigured = () => Boolean(process.env.MASTER_KEY)

const addKey = (dataFolder: string): string => {
  if (isConfigured()) {
    throw new Stop('MASTER_KEY is set: put the new key there, the old one into OLDER_MASTER_KEYS, and restart the server.')
  }
  addMasterKey(dataFolder)
  return 'A new key is in front. Restart the server, so that it knows both, then run npm run rotate-keys.'
}

/** What the older keys are still good for once nothing is sealed with them. */
const staying = 'who has not opened the app since then would have to sign in again, and the links in older messages would end'

const reseal = async (dataFolder: string): Promise<string> => {
  if (masterKeysOf(process.env, dataFolder).older.length === 0) return 'There is one master key: nothing to do.'
  const sealer = sealerOf(dataFolder)
  const fields = await step('Sealing anew', (report) => resealAll(sealer, sealedFields, (count) => report(`${count} fields`)))
  const seals = await step('Signing the audit log anew', () => resignAudit(sealer))
  return `${fields} fields sealed and ${seals} seals signed anew. The older keys stay in the ring for 90 days: without them ${staying}.`
}

const forget = async (dataFolder: string): Promise<string> => {
  if (isConfigured()) throw new Stop('MASTER_KEY is set: take the older ones out of OLDER_MASTER_KEYS and restart the server.')
  await reseal(dataFolder)
  forgetOlderKeys(dataFolder)
  return 'The older keys are forgotten. Restart the server.'
}

/** `npm run rotate-keys`: can be interrupted and run again at any moment, also while the server runs. */
export const main = async (given: string[]): Promise<void> => {
  const [option, ...more] = given
  const run = { '': reseal, '--new': addKey, '--forget': forget }[option ?? '']
  if (!run || more.length > 0) throw new Stop(usage)
  console.log(await withModels(async ({ dataFolder }) => run(dataFolder)))
}
