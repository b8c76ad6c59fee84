import { paperContract } from '@tisc/shared/applications/paper/paper.staff.contract'
import type { Router } from 'express'
import type { House } from '../../platform/house'
import { type Mounting, mount } from '../../platform/mount'
import { createConfirming } from './confirming.staff.service'
import { changePaper, dropPaper, enterPaper, listPaper, openPaper } from './paper.staff.service'

/** The desk where paper forms are typed in. */
export const paperRoutes = (mounting: Mounting, house: House): Router => {
  const { vault } = house
  const { sendCode, confirm } = createConfirming(house)
  return mount(
    paperContract,
    {
      listPaper: () => listPaper(vault),
      enterPaper: ({ viewer, body, now }) => enterPaper(vault, viewer, body, now),
      openPaper: ({ params }) => openPaper(vault, params.id),
      changePaper: ({ params, body, now }) => changePaper(vault, params.id, body.answers, now),
      dropPaper: ({ params }) => dropPaper(vault, params.id),
      sendPaperCode: ({ params, now }) => sendCode(params.id, now),
      confirmPaper: ({ viewer, params, body, now }) => confirm(viewer, params.id, body, now),
    },
    mounting,
  )
}
