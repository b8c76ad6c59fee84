import { signingContract } from '@tisc/shared/platform/signing.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../mount'
import type { Signer } from './signer'

/** Our public keys. */
export const signingRoutes = (mounting: Mounting, signer: Signer): Router =>
  mount(signingContract, { listSigningKeys: async () => ({ keys: await signer.publicKeys() }) }, mounting)
