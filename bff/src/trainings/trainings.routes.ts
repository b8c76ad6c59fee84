import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../platform/mount'
import type { Vault } from '../platform/vault/vault'
import { acceptOffer, cancelBooking, declineOffer, getBooking, listBookings, signUp, switchMode } from './booking.service'
import { exportRoster, getRoster, verifySession } from './roster.service'
import { getTraining, listTrainings } from './training.service'
import { cancelSession, getDraft, listDrafts, makeTraining, publishTraining, setCapacity } from './training.staff.service'

const desk = (mounting: Mounting, vault: Vault) =>
  mount(
    trainingsDeskContract,
    {
      listDrafts: ({ now }) => listDrafts(now),
      getDraft: ({ params, now }) => getDraft(params.id, now),
      makeTraining: ({ viewer, body, now }) => makeTraining(viewer, body, now),
      publishTraining: ({ viewer, params, now }) => publishTraining(viewer, params.id, now),
      setCapacity: ({ viewer, params, body, now }) => setCapacity(viewer, params.id, body, now),
      cancelSession: ({ viewer, params, now }) => cancelSession(viewer, params.id, now),
      getRoster: ({ params, query }) => getRoster(vault, params.id, query.page),
      exportRoster: ({ params }) => exportRoster(vault, params.id),
      verifySession: ({ params }) => verifySession(params.id),
    },
    mounting,
  )

/** Trainings: the trainers' desk first, whose addresses would else be taken for a training's. */
export const trainingsRoutes = (mounting: Mounting, vault: Vault): [Router, Router] => [
  desk(mounting, vault),
  mount(
    trainingsContract,
    {
      listTrainings: ({ query, now }) => listTrainings(query, now),
      signUp: ({ member, params, body, key, now }) => signUp(vault, member, params.id, body, key, now),
      listBookings: ({ member, query }) => listBookings(member, query),
      getBooking: ({ member, params }) => getBooking(member, params.id),
      cancelBooking: ({ member, params, now }) => cancelBooking(member, params.id, now),
      acceptOffer: ({ member, params, now }) => acceptOffer(member, params.id, now),
      declineOffer: ({ member, params, now }) => declineOffer(member, params.id, now),
      switchMode: ({ member, params, body, now }) => switchMode(member, params.id, body.mode, now),
      getTraining: ({ params, now }) => getTraining(params.id, now),
    },
    mounting,
  ),
]
