import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { type DirectoryPage, directoryContract } from '@tisc/shared/applications/directory/directory.contract'
import { ownApplicationContract } from '@tisc/shared/applications/own/own.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import { problemOf, startTestApp } from '../../../test/app'
import { joinPool } from '../../../test/applications'
import { plansOf } from '../../../test/plans'
import { personalParts } from '../../personal-parts'
import { inTransaction } from '../../platform/mongo'
import { PoolMembers } from '../pool/member.model'

const app = startTestApp({ instances: 2 })
let people = 0

/** Somebody in the pool, with a name of their own, who was asked. */
const somebody = async () => {
  people += 1
  const name = `名录样例·${'甲乙丙丁戊己庚辛'[people]}`
  const joined = await joinPool(app, { ...sampleAnswers.expert, name })
  const privacy = joined.phone.client(privacyContract)
  const listing = joined.phone.client(directoryContract)
  await listing.askForListing({ params: joined.params })
  /** Agrees to a field, or takes that back. */
  const answer = async (field: string, agreed: boolean) => {
    const { items } = await privacy.listSeparate()
    const question = items.find(({ kind, to }) => kind === 'listing' && to === field)
    await privacy.answerSeparate({ params: { id: question?.id ?? '' }, body: { agreed, version: question?.version ?? 0 } })
  }
  return { ...joined, name, privacy, listing, answer }
}
const search = async (query: Record<string, string> = {}, base = app.base): Promise<DirectoryPage> =>
  (await fetch(`${base}/api/applications/directory?${new URLSearchParams(query)}`)).json() as Promise<DirectoryPage>

it('lists only what was agreed to, field by field, and takes it back at once on every instance', async () => {
  const who = await somebody()
  const other = await somebody()
  expect((await who.privacy.listSeparate()).items.filter(({ kind }) => kind === 'listing')).toHaveLength(6)
  await who.listing.askForListing({ params: who.params })
  expect((await who.privacy.listSeparate()).items.filter(({ kind }) => kind === 'listing')).toHaveLength(6)
  expect((await search()).total).toBe(0)
  await who.answer('ipTypes', true)
  const [listed] = (await search()).items
  expect(listed).toMatchObject({ programme: 'expert', ipTypes: ['patent', 'trademark'], jurisdictions: [], languages: [] })
  expect(JSON.stringify(listed)).not.toMatch(/名录样例|样例单位|901820|name@example/)
  expect(listed?.key).not.toContain(who.id.slice(0, 8))
  await who.answer('name', true)
  await other.answer('name', true)
  await other.answer('languages', true)
  expect((await search()).items.map(({ name }) => name)).toEqual([other.name, who.name])
  expect((await search({ name: 'mlyl' })).total).toBe(2)
  expect((await search({ name: who.name.at(-1) ?? '' })).items).toMatchObject([{ name: who.name }])
  expect((await search({ language: 'en' })).items).toMatchObject([{ name: other.name }])
  expect((await search()).facets).toMatchObject({ ipType: { patent: 1, trademark: 1 }, language: { en: 1, zh: 1 } })
  await search({}, app.second)
  await who.answer('name', false)
  for (const base of [app.base, app.second]) {
    const { items } = await search({}, base)
    expect(items.map(({ name }) => name)).toEqual([other.name, undefined])
    expect((await search({ name: who.name.at(-1) ?? '' }, base)).total).toBe(0)
  }
  const answer = await fetch(`${app.base}/api/applications/directory`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const page = await (await fetch(`${app.base}/experts`)).text()
  expect(page).toMatch(/noindex/)
})

it('has nobody who left, whose term is over, who withdrew the consent or had their application deleted', async () => {
  const [left, ended, gone, deleted] = [await somebody(), await somebody(), await somebody(), await somebody()]
  for (const one of [left, ended, gone, deleted]) await one?.answer('name', true)
  const names = async () => (await search({ name: '名录样例' })).items.map(({ name }) => name)
  expect(await names()).toEqual(expect.arrayContaining([left.name, ended.name, gone.name, deleted.name]))
  await left.pool.leavePool({ params: left.params })
  await deleted.phone.client(ownApplicationContract).deleteApplication({ params: deleted.params })
  await PoolMembers.updateOne({ _id: ended.id }, { $set: { until: '2026-11-23' } })
  const { id: account } = await gone.phone.accounts.getAccount()
  const part = personalParts.find(({ name }) => name === 'pool')
  await inTransaction(async (session) => part?.erase(account, app.clock.now(), session))
  const now = await names()
  for (const { name } of [left, ended, gone, deleted]) expect(now).not.toContain(name)
  expect((await problemOf(left.listing.askForListing({ params: left.params }))).status).toBe(409)
  expect((await problemOf(left.listing.askForListing({ params: ended.params }))).status).toBe(404)
})

it('reads only who is listed', async () => {
  const who = await somebody()
  await who.answer('region', true)
  const plans = await plansOf(() => search())
  expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([])
})
