import type { PaperConfirmation } from '@tisc/shared/applications/paper/paper.staff.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { enterPaper } from '../../src/applications/paper/paper.staff.service'
import type { Viewer } from '../../src/platform/guard'
import type { startTestApp } from '../app'
import { freshNumber, openPhone } from '../phone'
import { uploadFile } from '../uploads'
import { type Make, missingId } from './make'
import { sampleImage } from './things'

type App = ReturnType<typeof startTestApp>

/** How the desk's paper forms are called. */
export const paperMakers = (app: App): Record<string, Make> => {
  const answersNow = () => ({ ...sampleAnswers.volunteer, phone: freshNumber() })
  const entered =
    (body?: () => unknown): Make =>
    async (thing, { person }) => {
      const viewer = { ...person, note: () => {} } as unknown as Viewer
      const { id } = await enterPaper(app.house.vault, viewer, { programme: 'volunteer', answers: answersNow() }, app.clock.now())
      return { params: { id: thing === 'missing' ? missingId : id }, ...(body && { body: await body() }) }
    }
  const signed = async (): Promise<PaperConfirmation> => {
    const { bytes } = await sampleImage()
    return { way: 'signature', agreed: true, scan: await uploadFile(openPhone(app), 'application', '签字.jpg', bytes as Uint8Array) }
  }
  const desk = '/api/applications/desk/paper/:id'
  return {
    'POST /api/applications/desk/paper': async () => ({ body: { programme: 'volunteer', answers: answersNow() } }),
    [`GET ${desk}`]: entered(),
    [`PUT ${desk}`]: entered(() => ({ answers: answersNow() })),
    [`DELETE ${desk}`]: entered(),
    [`POST ${desk}/code`]: entered(),
    [`POST ${desk}/confirm`]: entered(signed),
  }
}
