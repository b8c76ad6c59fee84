import { objectionsContract, objectorContract } from '@tisc/shared/applications/notice/objections.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { createObjecting, getObjection, getObjector, listOwnObjections } from './objecting.service'

/** Objections that are made online: behind the desk's own, whose addresses would else be taken for an objection's. */
export const objectionsRoutes = (mounting: Mounting, vault: Vault): Router[] => {
  const { object } = createObjecting(vault, mounting.rateLimits)
  return [
    mount(
      objectionsContract,
      {
        objectToNotice: ({ params, body, key, visit, now }) => object({ ...params, form: body, key, now }, visit),
        objectAsMember: ({ params, body, key, visit, member, now }) => object({ ...params, form: body, key, member, now }, visit),
        getObjection: ({ params }) => getObjection(vault, params.secret),
        listOwnObjections: ({ member }) => listOwnObjections(vault, member),
      },
      mounting,
    ),
    mount(objectorContract, { getObjector: ({ params }) => getObjector(vault, params.id, params.objection) }, mounting),
  ]
}
