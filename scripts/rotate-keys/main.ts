import { resealAll } from '@tisc/bff/platform/reseal'
import { sealedFields } from '@tisc/bff/sealed-fields'
import { sealerOf } from '../db/sealer'
import { withModels } from '../db/with-models'
import { addMasterKey, forgetOlderKeys, masterKeysOf } from '../start/master-key'
import { step } from '../steps/step.mjs'
import { Stop } from '../steps/stop.mjs'

const usage = 'npm run rotate-keys [-- --new]   seals secrets with the newest master key; --new puts one into the data folder first'

const isConfigured = () => Boolean(process.env.MASTER_KEY)

const addKey = (dataFolder: string): string => {
  if (isConfigured())
    throw new Stop('MASTER_KEY is set: put the new key there, the old one into OLDER_MASTER_KEYS, and restart the server.')
  addMasterKey(dataFolder)
  return 'A new key is in front. Restart the server, so that it knows both, then run npm run rotate-keys.'
}

const reseal = async (dataFolder: string): Promise<string> => {
  if (masterKeysOf(process.env, dataFolder).older.length === 0) return 'There is one master key: nothing to do.'
  const done = await step('Sealing anew', (report) => resealAll(sealerOf(dataFolder), sealedFields, (count) => report(`${count} fields`)))
  if (isConfigured())
    return `${done} fields sealed anew. OLDER_MASTER_KEYS can go with the next restart, once no instance has the old MASTER_KEY.`
  forgetOlderKeys(dataFolder)
  return `${done} fields sealed anew; the older keys are forgotten.`
}

/** `npm run rotate-keys`: can be interrupted and run again at any moment, also while the server runs. */
export const main = async (given: string[]): Promise<void> => {
  if (given.some((option) => option !== '--new')) throw new Stop(usage)
  console.log(await withModels(async ({ dataFolder }) => (given.length ? addKey(dataFolder) : reseal(dataFolder))))
}
