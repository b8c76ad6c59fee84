import { applicationsDeskContract } from '@tisc/shared/applications/desk/applications.staff.contract'
import { assigningContract } from '@tisc/shared/applications/desk/assigning.staff.contract'
import { applicationFiguresContract } from '@tisc/shared/applications/figures/figures.staff.contract'
import type { Router } from 'express'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { getApplicationFigures } from '../figures/figures.staff.service'
import { addObjection, settleObjections } from '../notice/objections.staff.service'
import { assignMany, assignReviewers, proposeFor } from './assigning.staff.service'
import { acceptApplication, decideApplication, markApplication, returnApplication, takeApplication } from './deciding.staff.service'
import { getApplicationFile, listApplicationFiles, viewApplicationFile } from './files.staff.service'
import { getContact, listInbox, openApplication } from './inbox.staff.service'
import { getInterests, listReviewers, setInterests } from './reviewers.staff.service'

/** The desk of applications. */
export const applicationsDeskRoutes = (mounting: Mounting, vault: Vault): Router[] => [
  mount(applicationFiguresContract, { getApplicationFigures: ({ query, now }) => getApplicationFigures(query, now) }, mounting),
  mount(
    assigningContract,
    {
      proposeReviewers: ({ body }) => proposeFor(vault, body.ids),
      assignMany: ({ viewer, body, now }) => assignMany(vault, viewer, body.items, now),
    },
    mounting,
  ),
  mount(
    applicationsDeskContract,
    {
      listInbox: ({ viewer, query, now }) => listInbox(vault, viewer, query, now),
      listReviewers: () => listReviewers(),
      getInterests: ({ viewer }) => getInterests(viewer),
      setInterests: ({ viewer, body, now }) => setInterests(viewer, body.names, now),
      openApplication: ({ viewer, params, now }) => openApplication(vault, viewer, params.id, now),
      listApplicationFiles: ({ params, now }) => listApplicationFiles(vault, params.id, now),
      getApplicationFile: ({ params }) => getApplicationFile(vault, params.id, params.file),
      viewApplicationFile: ({ params }) => viewApplicationFile(vault, params.id, params.file),
      getContact: ({ params }) => getContact(vault, params.id),
      takeApplication: ({ viewer, params, body, now }) => takeApplication(vault, viewer, params.id, body.owner, now),
      acceptApplication: ({ viewer, params, body, now }) => acceptApplication(vault, viewer, params.id, body.version, now),
      returnApplication: ({ viewer, params, body, now }) => returnApplication(vault, viewer, params.id, body, now),
      assignReviewers: ({ viewer, params, body, now }) => assignReviewers(vault, viewer, params.id, body.reviewers, now),
      markApplication: ({ viewer, params, body, now }) => markApplication(vault, viewer, params.id, body, now),
      addObjection: ({ viewer, params, body, now }) => addObjection(vault, viewer, params.id, body.text, now),
      settleObjections: ({ viewer, params, body, now }) => settleObjections(vault, viewer, params.id, body, now),
      decideApplication: ({ viewer, params, body, now }) => decideApplication(vault, viewer, params.id, body, now),
    },
    mounting,
  ),
]
