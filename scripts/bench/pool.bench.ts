import { ownerOf } from '@tisc/bff/accounts/account.model'
import { type MemberRecord, PoolMembers } from '@tisc/bff/applications/pool/member.model'
import { nameTokens } from '@tisc/bff/applications/pool/names'
import { searchPool } from '@tisc/bff/applications/pool/pool.staff.service'
import { changePool, poolRows } from '@tisc/bff/applications/pool/pool-rows'
import { sealApart, sealText, sealWork } from '@tisc/bff/applications/pool/sealed-member'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { rankFor } from '@tisc/shared/applications/pool/ranking'
import mongoose from 'mongoose'
import type { Bench, Measure } from './bench'
import { withBenchDatabase } from './serving/bench-database'
import { p95, timeOf } from './serving/figures'

const [members, times, limit] = [10_000, 40, 100]

const house = createHouse({ masterKey: Buffer.alloc(32, 7), sms: noSms })
const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林']
const given = [...'伟芳娜敏静强磊军洋勇艳杰涛明超秀英华']
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T
const kinds = ['patent', 'trademark', 'copyright', 'plant', 'circuit', 'secret', 'geographical']

const memberOf = async (at: number, change: number): Promise<MemberRecord> => {
  const accountId = new mongoose.Types.ObjectId()
  const fields = await house.vault.create(ownerOf(accountId), new Date())
  const name = `${pick(surnames, at)}${pick(given, at * 7)}${pick(given, Math.floor(at / 18))}`
  return {
    ...{ _id: new mongoose.Types.ObjectId(), accountId, programme: 'expert', reference: `2611${at}`, state: 'active', revision: 1, change },
    name: sealText(fields, name),
    nameTokens: await nameTokens(house.vault, name),
    work: sealWork(fields, { employer: `样例单位${at}`, title: '' }),
    apart: sealApart(fields, { formerNames: [], formerEmployers: [], interests: [] }),
    ipTypes: [pick(kinds, at), pick(kinds, at * 3 + 1)],
    jurisdictions: [pick(['us', 'eu', 'japan', 'korea'], at)],
    languages: ['zh', pick(['en', 'ja', 'ko'], at)],
    ...{ isOpen: at % 9 > 0, most: 3, since: new Date(), until: '2099-01-01', load: at % 4, asked: at % 6, events: [] },
  }
}

const fill = async () => {
  for (let from = 0; from < members; from += 500) {
    const some = await Promise.all(Array.from({ length: 500 }, (_, at) => memberOf(from + at, 1)))
    await changePool(new Date(), async (change) => {
      await PoolMembers.insertMany(some.map((one) => ({ ...one, change })))
    })
  }
}

const measure = async (figure: string, ask: () => Promise<unknown>): Promise<Measure> => {
  await ask()
  const series: number[] = []
  for (let time = 0; time < times; time++) series.push(await timeOf(ask))
  const value = p95(series)
  return { figure: `${figure}, p95`, value, unit: 'ms', limit: `≤ ${limit}`, ok: value <= limit }
}

const state = { state: 'active' } as const

/** The pool of 10,000 members: searched by what they know, by name, and ranked for a case; and after somebody changed something. */
export const bench: Bench = {
  name: 'pool of 10,000 members',
  run: () =>
    withBenchDatabase('pool', async () => {
      await fill()
      const now = new Date()
      const search = (name: string, filters: object = {}) =>
        searchPool(house.vault, { ...(name && { name }), filters: { ...state, ...filters }, limit: 50 }, now)
      const touch = async () => {
        await changePool(now, (change) => PoolMembers.updateOne({ state: 'active', until: '2099-01-01' }, { $set: { change } }))
        return search('')
      }
      return [
        await measure('all, first page', () => search('')),
        await measure('by kind, place and language', () => search('', { ipType: 'patent', jurisdiction: 'us', language: 'en' })),
        await measure('by a name in Chinese', () => search('王伟')),
        await measure('by a surname in pinyin, of many', () => search('zhang')),
        await measure('after a change', touch),
        await measure('ranked for a case', async () =>
          rankFor({ caseId: 'bench', ipType: 'patent', place: 'us' }, (await poolRows()).values(), '2026-11-30', new Set()),
        ),
      ]
    }),
}
