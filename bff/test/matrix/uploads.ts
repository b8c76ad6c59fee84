import { uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'
import type { startTestApp } from '../app'
import { openPhone } from '../phone'
import { pdfOf, piecesIn, sendPiece, sha256Of } from '../uploads'
import type { Make } from './make'

/** How the routes of uploads are called. */
export const uploadMakers = (app: ReturnType<typeof startTestApp>): Record<string, Make> => {
  const bytes = pdfOf('样例')
  const body = { purpose: 'evidence', name: '样例.pdf', size: bytes.length } as const
  const begun =
    (isSent: boolean, more: (handle: string) => Awaited<ReturnType<Make>> = () => ({})): Make =>
    async (thing) => {
      if (thing === 'missing') return { params: { handle: 'x'.repeat(43), index: 0 }, ...more('') }
      const uploads = openPhone(app).client(uploadsContract)
      const { handle } = await uploads.startUpload({ body })
      if (isSent) for (const piece of piecesIn(bytes)) await sendPiece(uploads, handle, piece)
      return { params: { handle, index: 0 }, ...more(handle) }
    }
  return {
    'POST /api/uploads': async () => ({ body }),
    'GET /api/uploads/:handle': begun(false),
    'PUT /api/uploads/:handle/pieces/:index': begun(false, () => ({ query: `sha256=${sha256Of(bytes)}`, file: { name: 'piece', bytes } })),
    'POST /api/uploads/:handle/finish': begun(true),
    'DELETE /api/uploads/:handle': begun(false),
  }
}
