import { creditsContract } from '@tisc/shared/trainings/credits/credits.contract'
import { creditsDeskContract } from '@tisc/shared/trainings/credits/credits.staff.contract'
import type { Router } from 'express'
import type { House } from '../../platform/house'
import { type Mounting, mount } from '../../platform/mount'
import { getCredits, getStatement } from './credits.service'
import { correctCredits, exportCredits, getCreditStanding, grantCredits, setShare } from './credits.staff.service'

/** Credits: the trainers' desk, and one's own. */
export const creditsRoutes = (mounting: Mounting, house: House): [Router, Router] => [
  mount(
    creditsDeskContract,
    {
      getCreditStanding: ({ params }) => getCreditStanding(house, params.id),
      grantCredits: ({ viewer, params, now }) => grantCredits(house, viewer, params.id, now),
      correctCredits: ({ viewer, params, body, key, now }) => correctCredits(house, viewer, params.id, body, key, now),
      setShare: ({ viewer, params, body }) => setShare(house, viewer, params.id, body.share),
      exportCredits: ({ params }) => exportCredits(house, params.year),
    },
    mounting,
  ),
  mount(
    creditsContract,
    {
      getCredits: ({ member, params }) => getCredits(member, params.year),
      getStatement: ({ member, params, now }) => getStatement(house.vault, member, params.year, now),
    },
    mounting,
  ),
]
