import { joiningContract } from '@tisc/shared/rights/joining/joining.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { getJoinable } from './joinable.staff.service'

/** Cases that belong together. */
export const joiningRoutes = (mounting: Mounting, vault: Vault): Router =>
  mount(joiningContract, { getJoinable: ({ params, now }) => getJoinable(vault, params.id, params.reference, now) }, mounting)
