import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import type { Capacities } from '@tisc/shared/trainings/seating/seating.state'
import { trainingsContract } from '@tisc/shared/trainings/trainings.contract'
import type { TrainingForm } from '@tisc/shared/trainings/trainings.schema'
import { addTrainingFile } from '../src/trainings/files/files.staff.service'
import { keepTemplate } from '../src/trainings/templates/templates.staff.service'
import { makeTraining, publishTraining } from '../src/trainings/training.staff.service'
import type { startTestApp } from './app'
import { freshNumber, openPhone } from './phone'
import { pdfOf, uploadFile } from './uploads'

type App = ReturnType<typeof startTestApp>

const trainer = { id: 'a'.repeat(24), name: '培训专员', roles: [], session: '', may: () => true, note: () => {} }

/** A training in a week's time with one session, published. */
export const openTraining = async (app: App, capacities: Capacities = { 'on-site': 1 }, more: Partial<TrainingForm> = {}) => {
  const now = app.clock.now()
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
  const form: TrainingForm = {
    title: '样例培训',
    about: '样例内容',
    sessions: [{ startsAt: at(7 * 24), endsAt: at(7 * 24 + 2), venue: '样例场地', capacities }],
    ...more,
  }
  const { id } = await makeTraining(trainer, form, now)
  const training = await publishTraining(trainer, id, now)
  return { id, session: training.sessions[0]?.id ?? '', training }
}

/** A draft in a week's time with one session, and its id. */
export const makeDraft = async (app: App): Promise<string> => {
  const now = app.clock.now()
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
  const sessions = [{ startsAt: at(7 * 24), endsAt: at(7 * 24 + 2), capacities: { online: 5 } }]
  return (await makeTraining(trainer, { title: '样例培训', about: '样例内容', sessions }, now)).id
}

/** A template of that name, and its id. */
export const makeTemplate = async (app: App, name: string): Promise<string> => {
  const at = app.clock.now().toISOString()
  const sessions = [{ startsAt: at, endsAt: new Date(app.clock.now().getTime() + 3_600_000).toISOString(), capacities: { online: 5 } }]
  const { items } = await keepTemplate(trainer, { name, form: { title: '样例培训', about: '样例', sessions } }, app.clock.now())
  return items.find((one) => one.name === name)?.id ?? ''
}

/** A training with a file for everybody. */
export const trainingWithFile = async (app: App): Promise<{ id: string; file: string }> => {
  const { id } = await openTraining(app)
  const handle = await uploadFile(openPhone(app), 'material', '讲义.pdf', pdfOf('样例讲义'))
  const { items } = await addTrainingFile(app.house.vault, trainer, id, { handle, for: 'everybody' }, app.clock.now())
  return { id, file: items[0]?.id ?? '' }
}

let keys = 0
/** A name for a submission. */
export const freshKey = (): string => {
  keys += 1
  return `key-${String(keys).padStart(20, '0')}`
}

/** Somebody who agreed to what signing up needs. */
export const trainee = async (app: App, base?: string) => {
  const phone = openPhone(app, 'h5', base)
  const number = freshNumber()
  await phone.signInByPhone(number)
  await phone.client(privacyContract).giveConsent({ params: { purpose: 'trainings' }, body: { version: consents.trainings.version } })
  return { phone, number, trainings: phone.client(trainingsContract) }
}
