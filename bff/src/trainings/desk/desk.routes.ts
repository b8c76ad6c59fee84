import { trainingsDeskContract } from '@tisc/shared/trainings/trainings.staff.contract'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { importSignUps } from '../imports/imports.staff.service'
import { exportRoster, getRoster, verifySession } from '../roster.service'
import { cancelSession, getDraft, listDrafts, makeTraining, publishTraining, setCapacity } from '../training.staff.service'
import { listClashes } from './clashes.staff.service'
import { changeTraining, discardTraining } from './editing.staff.service'
import { getTrainingFigures } from './figures.staff.service'
import { makeSeries } from './series.staff.service'
import { listSessionMessages, messageSession } from './writing.staff.service'

/** The trainers' desk. */
export const deskRoutes = (mounting: Mounting, vault: Vault) =>
  mount(
    trainingsDeskContract,
    {
      getTrainingFigures: ({ params, now }) => getTrainingFigures(params.year, now),
      listDrafts: ({ now }) => listDrafts(now),
      getDraft: ({ params, now }) => getDraft(params.id, now),
      makeTraining: ({ viewer, body, now }) => makeTraining(viewer, body, now),
      makeSeries: ({ viewer, body, now }) => makeSeries(viewer, body, now),
      changeTraining: ({ viewer, params, body, now }) => changeTraining(viewer, params.id, body, now),
      discardTraining: ({ viewer, params }) => discardTraining(viewer, params.id),
      listClashes: ({ params }) => listClashes(params.id),
      publishTraining: ({ viewer, params, now }) => publishTraining(viewer, params.id, now),
      setCapacity: ({ viewer, params, body, now }) => setCapacity(viewer, params.id, body, now),
      cancelSession: ({ viewer, params, body, now }) => cancelSession(viewer, params.id, body.reason, now),
      messageSession: ({ viewer, params, body, now }) => messageSession(viewer, params.id, body, now),
      listSessionMessages: ({ params }) => listSessionMessages(params.id),
      getRoster: ({ params, query, now }) => getRoster(vault, params.id, query.page, query.which, now),
      exportRoster: ({ params, now }) => exportRoster(vault, params.id, now),
      importSignUps: ({ viewer, params, upload, now }) => importSignUps(vault, viewer, params.id, upload.bytes, now),
      verifySession: ({ params }) => verifySession(params.id),
    },
    mounting,
  )
