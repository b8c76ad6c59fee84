import { createSealer, type Sealer } from '@tisc/bff/platform/sealer'
import { masterKeysOf } from '../start/master-key'

/** The sealer that a command beside the server uses: the same keys as `npm start`. */
export const sealerOf = (dataFolder: string): Sealer => {
  const { current, older } = masterKeysOf(process.env, dataFolder)
  return createSealer(
    Buffer.from(current, 'base64'),
    older.map((key) => Buffer.from(key, 'base64')),
  )
}
