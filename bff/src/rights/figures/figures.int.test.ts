import { shanghaiDay, shanghaiMonth } from '@tisc/shared/platform/shanghai'
import type { Act } from '@tisc/shared/rights/case.table'
import { casesContract, type DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import { caseFiguresContract, type Dimension } from '@tisc/shared/rights/figures/figures.staff.contract'
import { queueContract } from '@tisc/shared/rights/queue/queue.contract'
import mongoose from 'mongoose'
import { problemOf, startTestApp } from '../../../test/app'
import { startWork } from '../../../test/browser'
import { makeCase } from '../../../test/rights'
import { type CaseRecord, Cases } from '../case.model'
import { CaseEntries } from '../case-entry.model'
import { countCalls } from './calls'

const app = startTestApp()
type Work = Awaited<ReturnType<typeof startWork>>
const desk = ({ browser }: Work) => browser.client({ ...queueContract, ...casesContract, ...caseFiguresContract })
let officer: Work
let supervisor: Work
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const period = { from: '2026-01', to: '2026-06' }

/** A case of the year, as figures need it; its sealed fields are nobody's. */
const recordOf = (at: number): CaseRecord => {
  const receivedAt = new Date(Date.UTC(2026, at % 7, 1 + ((at * 5) % 28), (at * 7) % 24))
  const later = (days: number) => new Date(receivedAt.getTime() + days * 86_400_000)
  const isClosed = at % 4 > 0
  return {
    ...{
      _id: new mongoose.Types.ObjectId(),
      reference: `26${at}`,
      source: pick(['phone', 'online', 'call-back'], at),
      key: `${at}`,
      digest: '',
    },
    ...{ state: isClosed ? 'closed' : 'working', revision: 2, isOpen: !isClosed, name: '', phone: '', phoneToken: `${at}`, about: '' },
    ipType: at === 40 ? 'plant' : pick(['patent', 'trademark', 'copyright'], at * at),
    ...{ role: pick(['holder', 'asking', 'accused'], at), isOverseas: at % 5 === 0, ...(at % 10 === 0 && { country: 'us' }) },
    ...{ receivedAt, workingSince: later(at % 3), missed: [], stops: [], orderAt: receivedAt },
    ...(at % 6 === 1 && { handedAt: later(2) }),
    ...(isClosed && {
      answeredAt: later(3 + (at % 9)),
      closedAt: later(5 + (at % 20)),
      outcome: pick(['advised', 'settled', 'merged'], at),
    }),
    ...(isClosed && at % 3 === 0 && { stars: 3 + (at % 3), owner: { id: 'a'.repeat(24), name: '甲' } }),
  }
}
const records = Array.from({ length: 90 }, (_, at) => recordOf(at))

beforeAll(async () => {
  officer = await startWork(app, '甲样例', ['case-officer'])
  supervisor = await startWork(app, '主管样例', ['supervisor'])
  await Cases.collection.insertMany(records.map((one) => ({ ...one })))
})

/** Counted one by one, as one would by hand. */
const byHand = () => {
  const inPeriod = records.filter(({ receivedAt }) => shanghaiMonth(receivedAt) >= '2026-01' && shanghaiMonth(receivedAt) <= '2026-06')
  const own = inPeriod.filter(({ outcome }) => outcome !== 'merged')
  const of: Record<Dimension, (record: CaseRecord) => string> = {
    ipTypes: ({ ipType }) => ipType,
    roles: ({ role }) => role,
    places: ({ country, isOverseas }) => country ?? (isOverseas ? 'abroad' : 'home'),
    ways: ({ handedAt }) => (handedAt ? 'handed' : 'advice'),
    outcomes: ({ outcome }) => outcome ?? 'open',
  }
  const count = (dimension: Dimension, key: string) => own.filter((one) => of[dimension](one) === key).length
  const days = (end: (record: CaseRecord) => Date | undefined) =>
    own
      .flatMap((record) => {
        const at = end(record)
        const day = (one: Date) => Date.parse(shanghaiDay(one))
        return at ? [(day(at) - day(record.receivedAt)) / 86_400_000] : []
      })
      .sort((one, other) => one - other)
  return { own, count, days }
}

describe('figures of a period', () => {
  it('are what counting one by one gives, and hide what is few', async () => {
    const figures = await desk(supervisor).getCaseFigures({ query: period })
    const { own, count, days } = byHand()
    expect([figures.received, figures.closed]).toEqual([own.length, own.filter(({ state }) => state === 'closed').length])
    expect(figures.months.map(({ received }) => received).reduce((sum, one) => sum + one)).toBe(own.length)
    for (const [dimension, cells] of Object.entries(figures.cells) as [Dimension, (typeof figures.cells)[Dimension]][]) {
      for (const { key, count: told } of cells)
        if (told !== undefined) expect([dimension, key, told]).toEqual([dimension, key, count(dimension, key)])
      expect(cells.every(({ count: told = 3 }) => told >= 3)).toBe(true)
    }
    expect(count('ipTypes', 'plant')).toBe(1)
    expect(figures.cells.ipTypes.filter(({ hidden }) => hidden)).toEqual([
      expect.objectContaining({ hidden: 'beside' }),
      { key: 'plant', hidden: 'few' },
    ])
    for (const [name, end] of [
      ['contact', (one: CaseRecord) => one.workingSince],
      ['answer', (one: CaseRecord) => one.answeredAt],
      ['close', (one: CaseRecord) => one.closedAt],
    ] as const) {
      const all = days(end)
      const at = (share: number) => all[Math.ceil(share * all.length) - 1]
      expect([name, figures.days[name]]).toEqual([name, { count: all.length, median: at(0.5), ninth: at(0.9) }])
    }
  })

  it('belong to whoever may see figures, over whole months in their order', async () => {
    expect(await problemOf(desk(officer).getCaseFigures({ query: period }))).toMatchObject({ status: 403 })
    expect(await problemOf(desk(supervisor).getCaseFigures({ query: { from: '2026-06', to: '2026-01' } }))).toMatchObject({ status: 400 })
  })

  it('are read by an index', async () => {
    const explained = await mongoose.connection.db?.command({
      explain: { aggregate: 'cases', pipeline: [{ $match: { 'kept.done': { $gte: new Date(0) } } }, { $unwind: '$kept' }], cursor: {} },
      verbosity: 'queryPlanner',
    })
    expect(JSON.stringify(explained)).toContain('kept.done_1')
  })
})

describe('what we owe', () => {
  const act = async (who: Work, id: string, did: DeskAct, more: object = {}) => {
    const { revision } = await desk(who).getCase({ params: { id } })
    return desk(who).actOnCase({ params: { id }, body: { revision, act: did, ...more } })
  }
  const late = { kind: 'people', words: '当天只有一人在岗' } as const
  /** Called in the agreed time: reached, or in vain; before it; and after it. */
  const calls: [('reach' | 'miss') & Act, number][] = [
    ['reach', 5],
    ['miss', 8],
    ['reach', -10],
    ['reach', 15],
  ]

  it('is counted as kept or late with its reason, and calls by whether they were made in the agreed time', async () => {
    const start = app.clock.now()
    const ids = []
    for (const [does, minutes] of calls) {
      app.clock.moveTo(start.toISOString())
      const { id } = await makeCase(app)
      ids.push(id)
      await act(officer, id, { do: 'assign', to: officer.id })
      const slot = { from: start, to: new Date(start.getTime() + 600_000) }
      await Cases.updateOne({ _id: id }, { $set: { slot, orderAt: slot.to } })
      app.clock.moveTo(new Date(start.getTime() + minutes * 60_000).toISOString())
      await act(officer, id, does === 'miss' ? { do: 'miss' } : { do: 'reach', text: '已接通' }, minutes > 10 ? { late } : {})
    }
    const month = { from: '2026-11', to: '2026-11' }
    const seen = await desk(supervisor).getSupervision({ query: month })
    expect(seen.dues.find(({ what }) => what === 'call')).toEqual({ what: 'call', kept: 3, late: 1, reasons: { people: 1 } })
    expect(seen.dues.find(({ what }) => what === 'assign')).toMatchObject({ kept: 4, late: 0 })
    expect(seen.lateDeeds).toMatchObject([{ id: ids[3], what: 'call', who: '甲样例', ...late }])
    expect(seen.officers.find(({ id }) => id === officer.id)).toMatchObject({ load: 4, ours: 4, late: 0 })
    // by their stories instead
    const rung = await CaseEntries.find({ caseId: { $in: ids }, kind: { $in: ['missed', 'reached'] } }).lean()
    const inTime = rung.filter(({ at }) => at >= start && at <= new Date(start.getTime() + 600_000))
    expect(await countCalls(month, app.clock.now())).toEqual({
      ...{ logged: 0, callBacks: 4, slots: 4, rung: inTime.length },
      reached: inTime.filter(({ kind }) => kind === 'reached').length,
    })
  })

  it('tells the mean of ratings from three on alone, and the age of what is open in working days', async () => {
    const { ratings, ageing } = await desk(supervisor).getSupervision({ query: { from: '2026-01', to: '2026-11' } })
    const rated = records.filter(({ stars }) => stars !== undefined)
    const mean = Math.round((rated.reduce((sum, { stars = 0 }) => sum + stars, 0) / rated.length) * 10) / 10
    expect(ratings[0]).toEqual({ count: rated.length, mean })
    const few = await desk(supervisor).getSupervision({ query: { from: '2026-11', to: '2026-11' } })
    expect(few.ratings[0]?.mean).toBeUndefined()
    expect(ageing.reduce((sum, { count }) => sum + count, 0)).toBe(await Cases.countDocuments({ isOpen: true }))
    expect(ageing.at(-1)?.count).toBe(records.filter(({ isOpen }) => isOpen).length)
  })
})
