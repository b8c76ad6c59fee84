import { noShowsContract, noShowsDeskContract } from '@tisc/shared/trainings/no-shows/no-shows.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import { excuseBooking } from './excusing.staff.service'
import { getNoShows } from './no-shows.service'

/** What was missed without a word. */
export const noShowsRoutes = (mounting: Mounting): [Router, Router] => [
  mount(noShowsContract, { getNoShows: ({ member, now }) => getNoShows(member.id, now) }, mounting),
  mount(noShowsDeskContract, { excuseBooking: ({ viewer, params, now }) => excuseBooking(viewer, params.id, now) }, mounting),
]
