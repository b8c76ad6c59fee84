import { checkInContract } from '@tisc/shared/trainings/check-in/check-in.contract'
import { doorContract } from '@tisc/shared/trainings/check-in/check-in.staff.contract'
import type { Router } from 'express'
import type { House } from '../../platform/house'
import { type Mounting, mount } from '../../platform/mount'
import { checkIn, getTicket } from './check-in.service'
import { getDeeds, getDoor, getWallCodes, takeAlong } from './door.staff.service'
import { scanTicket, settleDeeds, syncDeeds, tickName } from './door-deeds.staff.service'
import { addWalkIn } from './walk-in.staff.service'

/** Checking in: the desk at the door, and one's own phone. */
export const checkInRoutes = (mounting: Mounting, house: House): [Router, Router] => [
  mount(
    doorContract,
    {
      getDoor: ({ params, now }) => getDoor(house, params.id, now),
      getDeeds: ({ params, query }) => getDeeds(params.id, query.after),
      takeAlong: ({ params, now }) => takeAlong(house, params.id, now),
      scanTicket: ({ viewer, params, body, now }) => scanTicket(house.sealer, viewer, params.id, body, now),
      tickName: ({ viewer, params, body, now }) => tickName(viewer, params.id, body, now),
      syncDeeds: ({ viewer, params, body, now }) => syncDeeds(viewer, params.id, body, now),
      settleDeeds: ({ viewer, params, body, now }) => settleDeeds(viewer, params.id, body, now),
      addWalkIn: ({ viewer, params, body, key, now }) => addWalkIn(house.vault, viewer, params.id, body, key, now),
      getWallCodes: ({ params, now }) => getWallCodes(house, mounting.publicUrl, params.id, now),
    },
    mounting,
  ),
  mount(
    checkInContract,
    {
      getTicket: ({ member, params, now }) => getTicket(house.sealer, member, params.id, now),
      checkIn: ({ member, body, now }) => checkIn(house.sealer, member, body, now),
    },
    mounting,
  ),
]
