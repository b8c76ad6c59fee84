import type { Logger } from 'pino'
import { createSealer, type Sealer } from './sealer'
import { createSigner, type Signer } from './signing/signer'
import type { Sms } from './sms/sms'
import { createVault, type Vault } from './vault/vault'
import type { Credentials } from './wechat/access-token'
import { createWechat, type Wechat } from './wechat/wechat'

/** What the features share beside the database: the keys, and the ways to reach a person. Without `wechat` the rest works and says so. */
export type House = { sealer: Sealer; vault: Vault; signer: Signer; sms: Sms; wechat: Wechat | undefined }

/** `masterKey` seals; `olderKeys` still open what was sealed before a rotation. */
export type HouseSettings = { masterKey: Buffer; olderKeys?: readonly Buffer[]; sms: Sms; wechat?: Credentials | undefined }

/** `logger` hears what WeChat refuses, with its errcode: who asked may go on without it, and only the log can say why. */
export const createHouse = ({ masterKey, olderKeys, sms, wechat: credentials }: HouseSettings, logger?: Logger): House => {
  const sealer = createSealer(masterKey, olderKeys)
  const wechat =
    credentials && createWechat(credentials, sealer, (err, path) => logger?.warn({ err, path }, 'WeChat did not do what it was asked'))
  return { sealer, vault: createVault(sealer), signer: createSigner(sealer), sms, wechat }
}
