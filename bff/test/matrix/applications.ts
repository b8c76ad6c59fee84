import { objectionsContract } from '@tisc/shared/applications/notice/objections.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { Applications } from '../../src/applications/application.model'
import { keepFiles } from '../../src/platform/uploads/keeping'
import { addPerson } from '../../src/staff/people.service'
import type { startTestApp } from '../app'
import { applicant, pointsOf } from '../applications'
import { openPhone } from '../phone'
import { freshKey } from '../trainings'
import { uploadFile } from '../uploads'
import { type Make, missingId } from './make'
import { paperMakers } from './paper'
import { sampleImage } from './things'

type App = ReturnType<typeof startTestApp>

const answers = sampleAnswers.volunteer
let count = 0

/** A file of an application, and of none where there is no such thing. */
const withFile =
  (app: App): Make =>
  async (thing, { actor }) => {
    const { phone, apply } = await applicant(app)
    const { id } = await apply()
    const { bytes } = await sampleImage()
    const kept = { purpose: 'application', subject: `application ${id}`, by: { who: 'person' } } as const
    const handles = [await uploadFile(openPhone(app), 'application', '样例.jpg', bytes as Uint8Array)]
    const [file] = await keepFiles(app.house.vault, kept, handles, app.clock.now())
    const params = { id, file: thing === 'missing' ? missingId : (file?.id ?? '') }
    return { params, ...(thing === 'own' && actor === 'member' && { browser: phone }) }
  }

/** How the files of an application are asked for. */
const fileMakers = (app: App): Record<string, Make> => ({
  'GET /api/applications/desk/:id/files/:file': withFile(app),
  'GET /api/applications/desk/:id/files/:file/view': withFile(app),
  'GET /api/applications/:id/files/:file': withFile(app),
})

/** What everybody may ask. */
const openMakers: Record<string, Make> = {
  'GET /api/applications/programmes/:programme': async (thing) => ({ params: { programme: thing === 'missing' ? 'nothing' : 'expert' } }),
  'POST /api/applications/receipts/check': async () => ({ body: { receipt: 'x.y.z' } }),
}

/** An objection that somebody made online, to an application on public notice. */
const onNotice = async (app: App) => {
  const { id } = await (await applicant(app)).apply()
  await Applications.updateOne({ _id: id }, { $set: { state: 'noticed', notice: { from: '2026-11-01', until: '2999-01-01' } } })
  return id
}
const objection = { name: '样例异议人', phone: '13800001234', text: '这是一条样例异议的理由' }

const onlineMakers = (app: App): Record<string, Make> => {
  const object: Make = async (thing) => ({
    params: { id: thing === 'missing' ? missingId : await onNotice(app) },
    body: objection,
    headers: { 'Idempotency-Key': freshKey() },
  })
  const made = async () => {
    const id = await onNotice(app)
    const client = openPhone(app).client(objectionsContract)
    return { id, ...(await client.objectToNotice({ params: { id }, body: objection, key: freshKey() })) }
  }
  return {
    'POST /api/applications/notices/:id/objections': object,
    'POST /api/applications/me/notices/:id/objections': object,
    'GET /api/applications/objections/:secret': async (thing) => ({
      params: { secret: thing === 'missing' ? 'x'.repeat(43) : (await made()).secret },
    }),
    'GET /api/applications/desk/:id/objections/:objection': async (thing) => {
      const { id, objection } = await made()
      return { params: { id, objection: thing === 'missing' ? missingId : objection.id } }
    },
  }
}

type AtDesk = (body?: () => unknown, set?: (person: { id: string; name: string }) => object) => Make

const objectionMakers = (desk: string, atDesk: AtDesk): Record<string, Make> => ({
  [`POST ${desk}/objections`]: atDesk(
    () => ({ text: '样例异议' }),
    () => ({ state: 'noticed' }),
  ),
  [`POST ${desk}/objections/settle`]: atDesk(
    () => ({ isUpheld: false, reason: '样例理由' }),
    () => ({ state: 'noticed', openObjections: 1, objections: [] }),
  ),
})

/** How what belongs to an applicant is called. */
const ownMaker =
  (app: App) =>
  (body?: unknown, set?: object): Make =>
  async (thing, { actor }) => {
    if (thing === 'missing') return { params: { id: missingId }, body }
    const who = await applicant(app)
    const { id } = await who.apply()
    if (set) await Applications.updateOne({ _id: id }, { $set: set })
    return { params: { id }, body, ...(thing === 'own' && actor === 'member' && { browser: who.phone }) }
  }

const ownMakers = (app: App): Record<string, Make> => {
  const application = ownMaker(app)
  return {
    'GET /api/applications/:id': application(),
    'POST /api/applications/:id/versions': application({ version: 1, answers: { ...answers, name: '改过的名字' } }),
    'POST /api/applications/:id/withdraw': application(),
    'POST /api/applications/:id/again': application({ files: false }, { state: 'withdrawn', isOpen: false }),
    'GET /api/applications/:id/answers.pdf': application(),
    'GET /api/applications/:id/files': application(),
    'GET /api/applications/:id/deletion': application(),
    'POST /api/applications/:id/deletion': application(),
  }
}

/** How the routes of the applications are called. */
export const applicationMakers = (app: App): Record<string, Make> => {
  const programme =
    (revision?: number): Make =>
    async (thing, { actor }) => {
      const who = actor === 'member' ? await applicant(app) : undefined
      const params = { programme: 'volunteer' } as const
      if (revision === 1) await who?.applications.saveDraft({ params, body: { revision: 0, answers } })
      return {
        params: { programme: thing === 'missing' ? 'nothing' : 'volunteer' },
        ...(revision !== undefined && { body: { revision, answers }, headers: { 'Idempotency-Key': freshKey() } }),
        ...(who && { browser: who.phone }),
      }
    }
  const desk = '/api/applications/desk/:id'
  const fresh = async () => {
    count += 1
    return (await addPerson(`评审员${count}号`, ['reviewer'], 'https://tisc.example', app.clock.now())).person.id
  }
  /** An application as the desk has it. */
  const atDesk =
    (body?: () => unknown, set: (person: { id: string; name: string }) => object = () => ({})): Make =>
    async (thing, { person }) => {
      const { id } = await (await applicant(app)).apply()
      await Applications.updateOne({ _id: id }, { $set: set(thing === 'own' ? person : { id: missingId, name: '别人' }) })
      return { params: { id: thing === 'missing' ? missingId : id }, ...(body && { body: await body() }) }
    }
  return {
    ...paperMakers(app),
    'GET /api/applications/desk/figures': async () => ({ query: 'from=2026-01-01&to=2026-12-31' }),
    'POST /api/applications/desk/proposals': async () => ({ body: { ids: [missingId] } }),
    'POST /api/applications/desk/assignments': async () => ({
      body: { items: [{ id: missingId, version: 1, reviewers: [missingId, missingId] }] },
    }),
    'PUT /api/applications/desk/interests': async () => ({ body: { names: ['样例单位'] } }),
    [`GET ${desk}`]: atDesk(),
    [`GET ${desk}/contact`]: atDesk(),
    [`GET ${desk}/files`]: atDesk(),
    ...fileMakers(app),
    [`PUT ${desk}/owner`]: atDesk(async () => ({ owner: await fresh() })),
    [`POST ${desk}/accept`]: atDesk(() => ({ version: 1 })),
    [`POST ${desk}/return`]: atDesk(() => ({ version: 1, keys: ['name'], say: '请写全名' })),
    [`PUT ${desk}/reviewers`]: atDesk(
      async () => ({ reviewers: [await fresh(), await fresh()] }),
      () => ({ state: 'accepted' }),
    ),
    [`POST ${desk}/marks`]: atDesk(
      () => ({ version: 1, points: pointsOf(4), isFor: true, reason: '样例理由' }),
      (person) => ({ state: 'accepted', reviewers: [person] }),
    ),
    [`POST ${desk}/decide`]: atDesk(
      () => ({ isFor: true, reason: '样例理由' }),
      () => ({ state: 'reviewed' }),
    ),
    ...objectionMakers(desk, atDesk),
    'GET /api/applications/drafts/:programme': programme(),
    'PUT /api/applications/drafts/:programme': programme(0),
    'DELETE /api/applications/drafts/:programme': programme(),
    'POST /api/applications/drafts/:programme/submit': programme(1),
    ...ownMakers(app),
    ...onlineMakers(app),
    ...openMakers,
  }
}
