import { offersDeskContract } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { getListMoves } from './moves.staff.service'
import { listToCall, noteCalled } from './to-call.staff.service'

/** What trainers do about offers. */
export const offersRoutes = (mounting: Mounting, vault: Vault) =>
  mount(
    offersDeskContract,
    {
      listToCall: () => listToCall(vault),
      noteCalled: ({ viewer, params, now }) => noteCalled(viewer, params.id, now),
      getListMoves: ({ params, query }) => getListMoves(vault, params.id, query.page),
    },
    mounting,
  )
