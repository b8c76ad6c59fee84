import { randomBytes, randomInt } from 'node:crypto'
import { Accounts } from '@tisc/bff/accounts/account.model'
import { createHouse, type House } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { Cases } from '@tisc/bff/rights/case.model'
import { Settings } from '@tisc/bff/settings/setting.model'
import { consents } from '@tisc/shared/accounts/consents'
import mongoose from 'mongoose'
import type { Proof } from '../proof/proof'
import { demandAll } from './cases/demand-all'
import { bringCase, isLogged } from './cases/load'
import { startOfficer } from './cases/officer'
import { inParallel, withInstances } from './instances'
import { makeTrainees, tokensFor } from './trainees'

const sizes = { small: { count: 100, kills: 1 }, full: { count: 20_000, kills: 20 } } as const
/** So many people come at once; and so many officers write calls down. */
const [people, officers] = [16, 4]

/** Room for everybody who asks to be called back. */
const makeRoom = async (): Promise<void> => {
  const by = { by: { id: 'a'.repeat(24), name: '样例' }, since: new Date() }
  const room = { callBackMinutes: 10, callBackSeats: 50, callBackDays: 20 }
  await Settings.create(Object.entries(room).map(([_id, value]) => ({ _id, value, ...by })))
  // other processes read the settings anew after a second
  await new Promise((resolve) => setTimeout(resolve, 1_100))
}

/** Members by the submissions that are theirs, who have agreed to the notice. */
const makeMembers = async (house: House, count: number): Promise<string[]> => {
  const theirs = Array.from({ length: count }, (_, index) => index).filter((index) => index % 20 >= 14 && !isLogged(index))
  const made = await makeTrainees(house, theirs.length)
  await Accounts.updateMany({}, { $set: { 'consents.cases': { version: consents.cases.version, at: new Date() } } })
  const tokens: string[] = []
  for (const [at, { token }] of tokensFor(house, made).entries()) tokens[theirs[at] ?? 0] = token
  return tokens
}

const slotsAt = async (url: string): Promise<string[]> => {
  const { days } = (await (await fetch(`${url}/api/rights/slots`)).json()) as { days: { slots: { from: string }[] }[] }
  // those of today go by while cases come in
  return days.slice(1).flatMap(({ slots }) => slots.map(({ from }) => from))
}

/** As a database does by itself after a minute: what a lost server was writing is taken back, and holds nobody up any more. */
const endLeftBehind = async (): Promise<void> => void (await mongoose.connection.db?.admin().command({ killAllSessions: [] }))

/** Kills one of the servers, and the next once another is in its place, at moments drawn from the stretches of a load. */
const createKiller = (count: number, kills: number, replace: (index: 0 | 1) => Promise<void>) => {
  const moments = Array.from({ length: kills }, (_, kill) => Math.floor(((kill + Math.random()) * count * 0.9) / kills))
  let [answered, killed] = [0, 0]
  let killing = Promise.resolve()
  return {
    count: () => {
      answered += 1
      if (moments[0] === undefined || answered <= moments[0]) return
      moments.shift()
      killing = killing
        .then(() => replace(randomInt(2) as 0 | 1))
        .then(endLeftBehind)
        .then(() => void killed++)
    },
    /** Once nobody is killed any more: how many were. */
    ended: () => killing.then(() => killed),
  }
}

/** Servers are killed at random while cases come in by all ways and are worked on. */
export const proof: Proof = {
  name: 'no case, file or deed that somebody was told of is lost or doubled, whatever is killed, and every deadline is right',
  weakening: 'one submission may make two cases',
  run: (size, weaken) => {
    const { count, kills } = sizes[size]
    const masterKey = randomBytes(32)
    const house = createHouse({ masterKey, sms: noSms })
    const environment = { RATE_LIMITS: '1000', TRUST_PROXY: '1', MASTER_KEY: masterKey.toString('base64') }
    return withInstances(environment, async (urls, replace) => {
      if (weaken) await Cases.collection.dropIndex('key_1')
      await makeRoom()
      const loading = {
        urls,
        tokens: await makeMembers(house, count),
        slots: await slotsAt(urls[0]),
        officer: await startOfficer('承办样例'),
        logged: new Map(),
      }
      const killer = createKiller(count, kills, replace)
      const began = performance.now()
      const lane = (together: number, ours: number[]) =>
        inParallel(ours.length, together, (at) => bringCase(loading, ours[at] as number).finally(killer.count))
      const all = Array.from({ length: count }, (_, index) => index)
      const [written, others] = [all.filter(isLogged), all.filter((index) => !isLogged(index))]
      const lanes = Promise.all([lane(people, others), lane(officers, written)])
      // once one has failed nobody asks again, so that the proof ends
      lanes.catch(() => urls.fill(''))
      const told = (await lanes.finally(killer.ended)).flat()
      const killed = await killer.ended()
      if (killed !== kills) throw new Error(`${killed} of ${kills} servers were killed`)
      const seconds = (performance.now() - began) / 1_000
      const figures = await demandAll(house, told)
      return { figures: { ...figures, kills: killed, 'cases a second': Math.round(count / seconds) } }
    })
  },
}
