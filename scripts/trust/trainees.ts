import { randomBytes } from 'node:crypto'
import { mintAccessToken } from '@tisc/bff/accounts/access-token'
import { Accounts, ownerOf } from '@tisc/bff/accounts/account.model'
import { MemberSessions } from '@tisc/bff/accounts/member-session.model'
import type { House } from '@tisc/bff/platform/house'
import { makeTraining, publishTraining } from '@tisc/bff/trainings/training.staff.service'
import { consents } from '@tisc/shared/accounts/consents'
import type { Question } from '@tisc/shared/forms/question.schema'
import { appHeader, idempotencyHeader } from '@tisc/shared/platform/contract'
import type { Booking } from '@tisc/shared/trainings/trainings.schema'
import { Types } from 'mongoose'

/** Somebody who is signed in and agreed to what signing up needs. */
export interface Trainee {
  id: string
  token: string
}

const day = 86_400_000
const month = 31 * day

/** So many people, signed in for an hour of tokens made anew by `tokensFor`. */
export const makeTrainees = async ({ vault }: House, count: number): Promise<{ account: Types.ObjectId; session: Types.ObjectId }[]> => {
  const now = new Date()
  const people = Array.from({ length: count }, () => ({ account: new Types.ObjectId(), session: new Types.ObjectId() }))
  const agreed = { account: { version: consents.account.version, at: now }, trainings: { version: consents.trainings.version, at: now } }
  const common = { state: 'active' as const, createdAt: now, lastSignIn: now, language: 'zh' as const, consents: agreed }
  for (const { account } of people) await vault.create(ownerOf(account), now)
  await Accounts.collection.insertMany(people.map(({ account }) => ({ _id: account, ...common })))
  const life = {
    generation: 0,
    rotatedAt: now,
    since: now,
    expiresAt: new Date(now.getTime() + month),
    app: 'weapp' as const,
    browser: 'proof',
  }
  const salt = randomBytes(24).toString('base64url')
  await MemberSessions.insertMany(people.map(({ account, session }) => ({ _id: session, accountId: account, salt, ...life })))
  return people
}

export const tokensFor = ({ sealer }: House, people: Awaited<ReturnType<typeof makeTrainees>>): Trainee[] =>
  people.map(({ account, session }) => {
    const bearer = { account: account.toHexString(), session: session.toHexString() }
    return { id: bearer.account, token: mintAccessToken(sealer, bearer, new Date()) }
  })

const trainer = { id: 'a'.repeat(24), name: '培训专员', roles: [], session: '', may: () => true, note: () => {} }

/** A published session in a week with so many seats on site, and its id. */
export const openSession = async (seats: number, questions: Question[] = []): Promise<string> => {
  const now = new Date()
  const startsAt = new Date(now.getTime() + 7 * day).toISOString()
  const endsAt = new Date(now.getTime() + 8 * day).toISOString()
  const sessions = [{ startsAt, endsAt, capacities: { 'on-site': seats, online: 5 } }]
  const { id } = await makeTraining(trainer, { title: '样例培训', about: '样例', sessions, questions }, now)
  const training = await publishTraining(trainer, id, now)
  return training.sessions[0]?.id ?? ''
}

const send = (url: string, { token }: Trainee, path: string, body?: unknown, key?: string): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      [appHeader]: 'weapp',
      ...(key && { [idempotencyHeader]: key }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

/** How often somebody comes again who is told that the service is too busy right now. */
const patience = 60

/** A call of a trainee's app, sent again like the app does while it is told to; an answer that is neither 200 nor a refusal is an error. */
const call = async (...request: Parameters<typeof send>): Promise<Booking | undefined> => {
  for (let attempt = 1; ; attempt++) {
    const answer = await send(...request)
    if (answer.status === 200) return (await answer.json()) as Booking
    const text = await answer.text()
    if (answer.status === 409) return undefined
    if (answer.status !== 503 || attempt === patience) throw new Error(`${request[2]} was answered ${answer.status}: ${text}`)
  }
}

export const signUp = (url: string, who: Trainee, session: string, key: string) =>
  call(url, who, `/api/trainings/sessions/${session}/bookings`, { mode: 'on-site' }, key)

export const act = (url: string, who: Trainee, booking: string, what: 'cancel' | 'accept' | 'decline' | 'mode') =>
  call(url, who, `/api/trainings/bookings/${booking}/${what}`, what === 'mode' ? { mode: 'online' } : undefined)
