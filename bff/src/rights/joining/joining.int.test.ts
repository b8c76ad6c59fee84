import { casesContract, type DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { joiningContract } from '@tisc/shared/rights/joining/joining.staff.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import type { PersonAct } from '@tisc/shared/rights/rights.schema'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { freshNumber, openPhone } from '../../../test/phone'
import { followedSecret, makeCase } from '../../../test/rights'
import { Cases } from '../case.model'

const app = startTestApp()

let officer: Awaited<ReturnType<typeof startWork>>
beforeAll(async () => {
  officer = await startWork(app, '承办样例', ['case-officer'])
})
const desk = () => officer.browser.client(casesContract)
const see = (id: string) => desk().getCase({ params: { id } })
const act = async (id: string, did: DeskAct) => desk().actOnCase({ params: { id }, body: { revision: (await see(id)).revision, act: did } })
const taken = async (id: string) => {
  await act(id, { do: 'assign', to: officer.id })
  await act(id, { do: 'reach', text: '电话里说清楚了' })
  return id
}
type Made = { id: string; reference: string; phone: string }
const begun = async (made: Made): Promise<Made> => {
  await taken(made.id)
  return made
}
const merge = async (one: { id: string }, into: { id: string }) =>
  act(one.id, { do: 'merge', into: into.id, intoRevision: (await see(into.id)).revision, text: '同一家店，理由样例' })

/** A case as the one who follows it without an account. */
const follow = async (made: Made) => {
  const params = { secret: await followedSecret(app, made) }
  const rights = openPhone(app).client(rightsContract)
  const look = () => rights.getFollowedCase({ params })
  const evidence = openPhone(app).client(evidenceContract)
  const link = (url: string) => evidence.addFollowedEvidence({ params, body: { files: [], link: { url, about: '样例' } } })
  return {
    look,
    link,
    act: async (did: PersonAct) => rights.actOnFollowedCase({ params, body: { revision: (await look()).revision, act: did } }),
  }
}

describe('merging', () => {
  it('tells a stranger that theirs goes on together with another report, and nothing of that', async () => {
    const [mine, other] = [await begun(await makeCase(app, '赵样例')), await makeCase(app, '钱样例')]
    await taken(other.id)
    await Cases.updateOne({ _id: mine.id }, { $set: { workingSince: new Date('2026-11-20T02:00:00.000Z') } })
    const theirs = (await see(other.id)).due
    const before = await officer.browser.client(joiningContract).getJoinable({ params: { id: mine.id, reference: other.reference } })
    expect(before).toMatchObject({ id: other.id, isSame: false, mayJoin: true })
    const promised = (await see(mine.id)).due?.at
    expect(promised).toBe('2026-11-27T09:00:00.000Z')
    expect(await merge(mine, other)).toMatchObject({ state: 'closed', outcome: 'merged', notice: 'waiting', joined: [{ id: other.id }] })
    // the earlier deadline binds, and the sum says why
    const { due, joined, story } = await see(other.id)
    expect(Number(new Date(theirs?.at ?? 0))).toBeGreaterThan(Number(new Date(promised ?? 0)))
    expect(due).toMatchObject({ what: 'answer', at: promised, sum: expect.arrayContaining([expect.stringContaining('按它算')]) })
    expect(joined).toMatchObject([{ id: mine.id, how: 'absorbed', isSame: false, name: '赵样例' }])
    expect(story[0]).toMatchObject({ kind: 'absorbed', other: { reference: mine.reference } })
    const person = await follow(mine)
    const shown = await person.look()
    expect(shown).toMatchObject({ joined: [{ how: 'merged' }], may: ['say', 'reopen'] })
    expect(shown).not.toHaveProperty('due')
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${other.reference}|${other.id}|理由样例`))
    const told = await (await follow(other)).look()
    expect(told.joined).toEqual([])
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${mine.reference}|absorbed`))
    // whoever has both may still write to the person, and closing the other is told here
    expect(await act(mine.id, { do: 'say', text: '已经答复' })).toMatchObject({ state: 'closed' })
    await act(other.id, { do: 'answer', text: '答复样例' })
    await act(other.id, { do: 'close', outcome: 'settled' })
    expect(await person.look()).toMatchObject({
      joined: [{ how: 'merged', isOver: true }],
      story: [{ kind: 'concluded' }, { kind: 'told' }, {}, {}, {}, {}],
    })
    expect(JSON.stringify(await person.look())).not.toContain('答复样例')
  })

  it('leads to the case that goes on where both are the same person’s, and comes apart when they say so', async () => {
    const phone = freshNumber()
    const [one, two] = [await begun(await makeCase(app, '孙样例', phone)), await begun(await makeCase(app, '孙样例', phone))]
    await merge(two, one)
    const person = await follow(two)
    const pointer = { id: one.id, reference: one.reference }
    expect((await person.look()).joined).toEqual([{ how: 'merged', at: expect.any(String), isOver: false, other: pointer }])
    const clock = (await Cases.findById(two.id).lean())?.workingSince
    await Cases.updateOne({ _id: two.id }, { $set: { closedAt: new Date('2026-01-01') } })
    const again = await person.act({ do: 'reopen', text: '不是同一件事' })
    expect(again).toMatchObject({ state: 'working', joined: [] })
    expect((await Cases.findById(two.id).lean())?.workingSince).toEqual(clock)
    expect((await Cases.findById(one.id).lean())?.joined).toBeUndefined()
  })

  it('is refused on what has changed, in a ring, and into what nobody has; of two at once one is made', async () => {
    const [one, two, three] = [await begun(await makeCase(app)), await begun(await makeCase(app)), await makeCase(app)]
    expect(await problemOf(merge(one, one))).toMatchObject({ status: 422 })
    expect(await problemOf(merge(one, three))).toMatchObject({ status: 409 })
    const { revision } = await see(one.id)
    const seen = (await see(two.id)).revision
    await act(two.id, { do: 'note', text: '刚写的' })
    const late = { do: 'merge', into: two.id, intoRevision: seen, text: '样例' } as const
    expect(await problemOf(desk().actOnCase({ params: { id: one.id }, body: { revision, act: late } }))).toMatchObject({ status: 409 })
    const both = await Promise.allSettled([merge(one, two), merge(two, one)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = await Cases.find({ _id: { $in: [one.id, two.id] } }).lean()
    expect(left.map(({ isOpen, joined, merged }) => [isOpen, joined?.length, !!merged]).sort()).toEqual([
      [false, undefined, true],
      [true, 1, false],
    ])
  })

  it('lets go of a stranger’s case when the other is withdrawn, and gives both to a new officer', async () => {
    const [one, other] = [await begun(await makeCase(app)), await begun(await makeCase(app))]
    await merge(one, other)
    const next = await startWork(app, '接手样例', ['case-officer'])
    await act(other.id, { do: 'assign', to: next.id })
    expect((await see(one.id)).owner?.name).toBe('接手样例')
    await (await follow(other)).act({ do: 'withdraw' })
    expect(await see(one.id)).toMatchObject({ state: 'working', joined: [], notice: 'waiting' })
  })
})

describe('splitting', () => {
  it('makes a second case with the facts and the evidence that were chosen, from the same day on, and tells its person', async () => {
    const made = await makeCase(app, '周样例')
    const person = await follow(made)
    for (const url of ['https://shop.example/one', 'https://shop.example/two']) await person.link(url)
    await taken(made.id)
    const evidence = officer.browser.client(evidenceContract)
    const links = (id: string) => evidence.listEvidence({ params: { id } }).then((found) => found.links.map(({ url }) => url))
    const [, second] = (await evidence.listEvidence({ params: { id: made.id } })).links
    await Cases.updateOne({ _id: made.id }, { $set: { workingSince: new Date('2026-11-20T02:00:00.000Z') } })
    const facts = { about: '第二件事', ipType: 'copyright', role: 'holder', isOverseas: false } as const
    const did: DeskAct = { do: 'split', facts, files: [], links: [second?.id ?? ''], text: '两件事分开办' }
    expect(await problemOf(act(made.id, { ...did, files: ['a'.repeat(24)] }))).toMatchObject({ status: 409 })
    expect(await Cases.countDocuments({ 'splitFrom.reference': made.reference })).toBe(0)
    const split = await act(made.id, did)
    const part = split.joined[0]
    expect(part).toMatchObject({ how: 'split-into', about: '第二件事', isSame: true })
    const id = part?.id ?? ''
    expect(await see(id)).toMatchObject({
      state: 'working',
      name: '周样例',
      joined: [{ how: 'split-from' }],
      due: { at: '2026-11-27T09:00:00.000Z' },
    })
    expect(await see(id)).not.toHaveProperty('filed')
    expect([await links(made.id), await links(id)]).toEqual([['https://shop.example/one'], ['https://shop.example/two']])
    const shown = await person.look()
    expect(shown.joined).toMatchObject([{ how: 'split-into', other: { reference: part?.reference } }])
    expect(shown.story[0]).toMatchObject({ kind: 'split', text: '两件事分开办', other: { id } })
  })
})
