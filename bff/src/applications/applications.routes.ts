import { applicationsContract } from '@tisc/shared/applications/applications.contract'
import { directoryContract } from '@tisc/shared/applications/directory/directory.contract'
import { ownApplicationContract } from '@tisc/shared/applications/own/own.contract'
import type { Router } from 'express'
import type { House } from '../platform/house'
import { type Mounting, mount } from '../platform/mount'
import { applicationsDeskRoutes } from './desk/desk.routes'
import { searchDirectory } from './directory/directory.service'
import { askForListing } from './directory/listing.service'
import { discardDraft, getDraft, saveDraft } from './draft.service'
import { hoursRoutes } from './hours/hours.routes'
import { listNotices } from './notice/notices.service'
import { objectionsRoutes } from './notice/objections.routes'
import { applyAgain } from './own/again.service'
import { getAnswersPaper } from './own/answers-paper.service'
import { deleteApplication, foreseeDeletion } from './own/deletion.service'
import { getOwnFile, listOwnFiles } from './own/files.service'
import { paperRoutes } from './paper/paper.routes'
import { poolRoutes } from './pool/pool.routes'
import { getProgramme } from './programme.service'
import { checkReceipt } from './receipts'
import { amendApplication, getApplication, listApplications, withdrawApplication } from './standing.service'
import { submitApplication } from './submission.service'

const ownRoutes = (mounting: Mounting, house: House): Router => {
  const { vault } = house
  const { guard, publicUrl } = mounting
  return mount(
    ownApplicationContract,
    {
      applyAgain: ({ member, params, body, now }) => applyAgain(vault, member, params.id, body, now),
      getAnswersPaper: ({ member, params, now }) => getAnswersPaper(house, publicUrl, member, params.id, now),
      listOwnFiles: ({ member, params, now }) => listOwnFiles(vault, member, params.id, now),
      getOwnFile: ({ member, params }) => getOwnFile(vault, member, params.id, params.file),
      foreseeDeletion: ({ member, params }) => foreseeDeletion(vault, member, params.id),
      deleteApplication: ({ member, visit, params, now }) => deleteApplication({ vault, guard, visit }, member, params.id, now),
    },
    mounting,
  )
}

/** Applications of experts and volunteers, and the pool: the desk first, whose addresses would else be taken for an application’s. */
export const applicationsRoutes = (mounting: Mounting, house: House): [Router, ...Router[]] => [
  ...poolRoutes(mounting, house.vault),
  ...hoursRoutes(mounting, house),
  mount(
    directoryContract,
    {
      searchDirectory: ({ query, now }) => searchDirectory(house.vault, query, now),
      askForListing: ({ member, params, now }) => askForListing(member, params.id, now),
    },
    mounting,
  ),
  paperRoutes(mounting, house),
  ...applicationsDeskRoutes(mounting, house.vault),
  mount(
    applicationsContract,
    {
      getProgramme: ({ params, now }) => getProgramme(params.programme, now),
      listNotices: ({ now }) => listNotices(house.vault, now),
      getDraft: ({ member, params }) => getDraft(house.vault, member, params.programme),
      saveDraft: ({ member, params, body, now }) => saveDraft(house.vault, member, params.programme, body, now),
      discardDraft: ({ member, params }) => discardDraft(member, params.programme),
      submitApplication: ({ member, params, body, key, now }) =>
        submitApplication(house, member, { programme: params.programme, form: body, key, now }),
      listApplications: ({ member }) => listApplications(member),
      getApplication: ({ member, params, now }) => getApplication(house.vault, member, params.id, now),
      amendApplication: ({ member, params, body, now }) => amendApplication(house, member, params.id, body, now),
      withdrawApplication: ({ member, params, now }) => withdrawApplication(house.vault, member, params.id, now),
      checkReceipt: ({ body }) => checkReceipt(house.signer, body.receipt),
    },
    mounting,
  ),
  ownRoutes(mounting, house),
  ...objectionsRoutes(mounting, house.vault),
]
