import type { SealedField } from './platform/reseal'
import { SigningKeys, signingContext } from './platform/signing/signing-key.model'
import { DataKeys } from './platform/vault/data-key.model'
import { wrapContext } from './platform/vault/vault'
import { accessTokenContext } from './platform/wechat/access-token'
import { AccessTokens } from './platform/wechat/access-token.model'
import { authenticatorContext } from './staff/authenticator'
import { Staff } from './staff/staff.model'
import { CheckInSecrets, secretContext } from './trainings/check-in/check-in-secret.model'

const authenticator = (path: string): SealedField => ({ model: Staff, path, contextOf: (id) => authenticatorContext({ _id: id }) })

/** Every field that the master key seals. What a person's own key seals is not among them: only the key itself is sealed anew. */
export const sealedFields: readonly SealedField[] = [
  { model: DataKeys, path: 'wrapped', contextOf: wrapContext },
  authenticator('authenticator.secret'),
  authenticator('invitation.secret'),
  { model: SigningKeys, path: 'sealed', contextOf: signingContext },
  { model: CheckInSecrets, path: 'sealed', contextOf: secretContext },
  { model: AccessTokens, path: 'sealed', contextOf: () => accessTokenContext },
]
