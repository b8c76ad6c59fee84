import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../platform/mount'
import type { Vault } from '../platform/vault/vault'
import { acceptOffer, cancelBooking, declineOffer, getBooking, listBookings, switchMode } from './booking.service'
import { deskRoutes } from './desk/desk.routes'
import { feedbackRoutes } from './feedback/feedback.routes'
import { filesRoutes } from './files/files.routes'
import { groupRoutes } from './groups/group.routes'
import { noShowsRoutes } from './no-shows/no-shows.routes'
import { offersRoutes } from './offers/offers.routes'
import { signUp, signUpAll } from './sign-up.service'
import { templatesRoutes } from './templates/templates.routes'
import { getTraining, listTrainings } from './training.service'

/** Trainings: the trainers' desk first, whose addresses would else be taken for a training's. */
export const trainingsRoutes = (mounting: Mounting, vault: Vault): Router[] => [
  ...filesRoutes(mounting, vault),
  templatesRoutes(mounting),
  ...feedbackRoutes(mounting),
  ...noShowsRoutes(mounting),
  offersRoutes(mounting, vault),
  deskRoutes(mounting, vault),
  groupRoutes(mounting, vault),
  mount(
    trainingsContract,
    {
      listTrainings: ({ query, now }) => listTrainings(query, now),
      signUp: ({ member, params, body, key, now }) => signUp(vault, member, params.id, body, key, now),
      signUpAll: ({ member, params, body, key, now }) => signUpAll(vault, member, params.id, body, key, now),
      listBookings: ({ member, query }) => listBookings(vault, member, query),
      getBooking: ({ member, params, now }) => getBooking(vault, member, params.id, now),
      cancelBooking: ({ member, params, now }) => cancelBooking(member, params.id, now),
      acceptOffer: ({ member, params, now }) => acceptOffer(member, params.id, now),
      declineOffer: ({ member, params, now }) => declineOffer(member, params.id, now),
      switchMode: ({ member, params, body, now }) => switchMode(member, params.id, body.mode, now),
      getTraining: ({ params, now }) => getTraining(vault, params.id, now),
    },
    mounting,
  ),
]
