import { uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'
import type { Router } from 'express'
import type { House } from '../house'
import { type Mounting, mount } from '../mount'
import { discardUpload, finishUpload, getUpload, sendPiece, startUpload } from './uploads.service'

/** Files on their way to the house, for every feature that takes some. */
export const uploadsRoutes = (mounting: Mounting, { vault }: Pick<House, 'vault'>): Router =>
  mount(
    uploadsContract,
    {
      startUpload: ({ body, visit, now }) => startUpload(vault, body, visit, now),
      getUpload: ({ params }) => getUpload(vault, params.handle),
      sendPiece: ({ params, query, upload, now }) =>
        sendPiece(vault, params.handle, { index: params.index, sha256: query.sha256, bytes: upload.bytes }, now),
      finishUpload: ({ params, now }) => finishUpload(vault, params.handle, now),
      discardUpload: ({ params }) => discardUpload(params.handle),
    },
    mounting,
  )
