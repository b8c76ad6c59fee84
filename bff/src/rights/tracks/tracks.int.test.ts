import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { casesContract, type DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import type { PersonAct } from '@tisc/shared/rights/rights.schema'
import type { TrackMove } from '@tisc/shared/rights/tracks/track.table'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshNumber, openPhone } from '../../../test/phone'
import { followedSecret, freeSlot, makeCase } from '../../../test/rights'
import { freshKey } from '../../../test/trainings'
import { Cases } from '../case.model'

const app = startTestApp()
let officer: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  officer = await startWork(app, '承办样例', ['case-officer'])
})
const see = (id: string) => officer.browser.client(casesContract).getCase({ params: { id } })
const act = async (id: string, did: DeskAct) =>
  officer.browser.client(casesContract).actOnCase({ params: { id }, body: { revision: (await see(id)).revision, act: did } })
const begun = async (id: string) => {
  await act(id, { do: 'assign', to: officer.id })
  return act(id, { do: 'reach', text: '样例' })
}
const move = (id: string, which: TrackMove, more = {}) => act(id, { do: 'track', move: which, text: `样例 ${which}`, ...more })

it('leads a case through mediation step by step, with the consent of its person, while our own clock stands still', async () => {
  const made = await makeCase(app)
  const { id } = made
  const before = (await begun(id)).due
  const started = await act(id, { do: 'track-start', kind: 'mediation', text: '双方都想谈' })
  expect(started).toMatchObject({ track: { step: 'proposed', isOpen: true }, notice: 'waiting', due: before })
  expect(await problemOf(act(id, { do: 'answer', text: '样例' }))).toMatchObject({ status: 409, detail: expect.stringContaining('调解') })
  expect(await problemOf(move(id, 'send'))).toMatchObject({ status: 409 })
  expect(await problemOf(move(id, 'person-agrees'))).toMatchObject({ status: 422 })
  await move(id, 'other-agrees')
  const params = { secret: await followedSecret(app, made) }
  const rights = openPhone(app).client(rightsContract)
  const answer = async (did: PersonAct) =>
    rights.actOnFollowedCase({ params, body: { revision: (await rights.getFollowedCase({ params })).revision, act: did } })
  const { track, may } = await rights.getFollowedCase({ params })
  expect([track?.ask?.to, may.includes('track')]).toEqual(['法院诉前调解平台', true])
  const version = track?.ask?.version ?? 0
  expect(await problemOf(answer({ do: 'track', agree: true, version: version + 1 }))).toMatchObject({ status: 409 })
  const agreed = await answer({ do: 'track', agree: true, version })
  expect(agreed).toMatchObject({ track: { step: 'agreed' }, due: { what: 'step' } })
  expect(agreed.may).not.toContain('track')
  await act(id, { do: 'ask', text: '请补材料' })
  expect(await answer({ do: 'reply', text: '补了' })).toMatchObject({ state: 'working', due: { what: 'step' } })
  for (const step of ['send', 'name', 'hold', 'hold'] as const) await move(id, step)
  app.clock.moveTo('2026-11-24T02:20:00.000Z')
  expect(await move(id, 'settle')).toMatchObject({ track: { step: 'settled', isOpen: false, may: [] }, due: { what: 'answer' } })
  const { story, due } = await rights.getFollowedCase({ params })
  expect(story.flatMap(({ track: how }) => how ?? []).reverse()).toEqual(
    'start-mediation other-agrees person-agrees send name hold hold settle'.split(' '),
  )
  expect(due?.sum.join()).toContain('诉前调解')
  expect((await Cases.findById(id).lean())?.stops.every(({ to }) => to)).toBe(true)
  expect(await act(id, { do: 'answer', text: '样例' })).toMatchObject({ state: 'answered' })
})

it('asks whoever has an account beside their other consents, and stops when they take it back before the court has it', async () => {
  const phone = openPhone(app)
  await phone.signInByPhone(freshNumber())
  const rights = phone.client(rightsContract)
  const body = { name: '孙样例', phone: freshNumber(), slot: await freeSlot(app) }
  const { id } = await rights.requestOwnCallBack({ body, key: freshKey() })
  await begun(id)
  await act(id, { do: 'track-start', kind: 'mediation', text: '样例' })
  expect((await see(id)).track?.may).not.toContain('person-agrees')
  expect((await rights.getOwnCase({ params: { id } })).may).not.toContain('track')
  const privacy = phone.client(privacyContract)
  const question = (await privacy.listSeparate()).items.find(({ subject }) => subject === `case ${id}`)
  const answer = (yes: boolean) =>
    privacy.answerSeparate({ params: { id: question?.id ?? '' }, body: { agreed: yes, version: question?.version ?? 0 } })
  await answer(true)
  expect((await move(id, 'other-agrees')).track?.step).toBe('agreed')
  await answer(false)
  expect(await see(id)).toMatchObject({ track: { step: 'declined', isOpen: false }, due: { what: 'answer' } })
  expect((await Cases.findById(id).lean())?.stops.every(({ to }) => to)).toBe(true)
})

it('guides what happens abroad beside our own term, and is over with the case', async () => {
  const made = await makeCase(app)
  const { id } = made
  await begun(id)
  const { facts } = await see(id)
  await act(id, { do: 'facts', facts: { ...facts, isOverseas: true, country: 'eu' } })
  const { due } = await act(id, { do: 'track-start', kind: 'overseas', text: '展会在国外' })
  expect(due?.what).toBe('step')
  expect(await problemOf(move(id, 'guide'))).toMatchObject({ status: 409 })
  await move(id, 'ask-office')
  await move(id, 'invite-expert')
  const params = { secret: await followedSecret(app, made) }
  const rights = openPhone(app).client(rightsContract)
  const { revision } = await rights.getFollowedCase({ params })
  await rights.actOnFollowedCase({ params, body: { revision, act: { do: 'withdraw' } } })
  expect((await see(id)).track).toMatchObject({ kind: 'overseas', step: 'dropped', isOpen: false })
})
