import { hoursContract } from '@tisc/shared/applications/hours/hours.contract'
import { hoursDeskContract } from '@tisc/shared/applications/hours/hours.staff.contract'
import type { Router } from 'express'
import type { House } from '../../platform/house'
import { type Mounting, mount } from '../../platform/mount'
import { correctHours, enterHours, listHours, settleHours } from './hours.staff.service'
import { addHours, listOwnHours, mendHours, withdrawHours } from './own-hours.service'
import { getHoursStatement } from './statement.service'

/** Hours of voluntary work: one's own, and the desk where they are looked at. */
export const hoursRoutes = (mounting: Mounting, house: House): Router[] => {
  const { vault } = house
  return [
    mount(
      hoursDeskContract,
      {
        listHours: ({ query }) => listHours(vault, query),
        enterHours: ({ viewer, body, now }) => enterHours(vault, viewer, body, now),
        settleHours: ({ viewer, params, body, now }) => settleHours(vault, viewer, params, body, now),
        correctHours: ({ viewer, params, body, now }) => correctHours(vault, viewer, params, body, now),
      },
      mounting,
    ),
    mount(
      hoursContract,
      {
        listOwnHours: ({ member, params, now }) => listOwnHours(vault, member, params.id, now),
        addHours: ({ member, params, body, now }) => addHours(vault, member, params.id, body, now),
        mendHours: ({ member, params, body, now }) => mendHours(vault, member, params, body, now),
        withdrawHours: ({ member, params, body, now }) => withdrawHours(vault, member, params, body.revision, now),
        getHoursStatement: ({ member, params, now }) => getHoursStatement(house, mounting.publicUrl, member, params, now),
      },
      mounting,
    ),
  ]
}
