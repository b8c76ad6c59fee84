import { personalParts } from '@tisc/bff/personal-parts'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { strFromU8, unzipSync } from 'fflate'
import mongoose from 'mongoose'
import type { Proof } from '../proof/proof'
import { fillers } from './data-rights/canaries'
import { withInstances } from './instances'
import { withMailSink } from './mail-sink'
import { openPhoneApp, type PhoneApp } from './phone-app'

/** Where an erased person's opaque id may stay: consents once given, that they were erased, and the chained log. */
const pseudonymous = new Set(['consentRecords', 'deletions', 'auditLines', 'seatingEvents'])
/** What is thrown away by the hour and by the day, and holds the number that a code was asked for. */
const passing = new Set(['shownSms', 'tries', 'phoneCodes'])

type Person = { app: PhoneApp; id: string; phone: string; canaries: string[] }

const makePerson = async (url: string, index: number): Promise<Person> => {
  const phone = `137${String(index).padStart(8, '0')}`
  const app = openPhoneApp(url, `192.0.2.${index}`)
  await app.signIn(phone)
  const canaries = [phone]
  const canary = (field: string, kind: 'text' | 'mail' = 'text') => {
    const value = `canary-${index}-${field}${kind === 'mail' ? '@example.org' : ''}`
    canaries.push(value)
    return value
  }
  for (const { name } of personalParts) {
    const fill = fillers[name]
    if (!fill) throw new Error(`nobody fills in what “${name}” holds of a person`)
    await fill(app, canary)
  }
  return { app, id: (await app.accounts.getAccount()).id, phone, canaries }
}

const exportOf = async ({ app }: Person): Promise<string> => {
  const answer = await app.request('GET', '/api/accounts/me/data.zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.values(files)
    .map((file) => strFromU8(file))
    .join('\n')
}

/** Everything stored, by collection, as text. */
const stored = async (): Promise<Map<string, string>> => {
  const names = ((await mongoose.connection.db?.listCollections().toArray()) ?? []).map(({ name }) => name)
  const texts = names.map(
    async (name): Promise<[string, string]> => [name, JSON.stringify(await mongoose.connection.collection(name).find().toArray())],
  )
  return new Map(await Promise.all(texts))
}

const findIn = (texts: Map<string, string>, words: string[], without: Set<string>): string[] =>
  [...texts].flatMap(([name, text]) =>
    without.has(name) ? [] : words.filter((word) => text.includes(word)).map((word) => `${word} in ${name}`),
  )

const demand = (found: string[], what: string): void => {
  if (found.length > 0)
    throw new Error(`${what}: ${found.slice(0, 5).join(', ')}${found.length > 5 ? ` and ${found.length - 5} more` : ''}`)
}

/** Asks for the deletion of all of them and moves the clock beyond the seven days. */
const eraseAll = async (url: string, people: Person[]): Promise<void> => {
  for (const { app } of people) await app.client(privacyContract).leave()
  const at = new Date(Date.now() + 7.1 * 86_400_000).toISOString()
  const moved = await fetch(`${url}/test/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ at }),
  })
  if (!moved.ok) throw new Error(`the clock did not move: ${moved.status}`)
}

const withMailHouse = <T>(work: (url: string) => Promise<T>): Promise<T> =>
  withMailSink((mail) =>
    withInstances(
      { SMS_GATEWAY: 'shown', TEST_CLOCK: '1', RATE_LIMITS: '1000', SMTP_URL: mail, MAIL_FROM: 'daily@example.org', TRUST_PROXY: '1' },
      ([url]) => work(url),
    ),
  )

/** Nothing that can be read, no id but the pseudonymous ones, and no key. */
const demandNothingOf = async (leaving: Person[], canaries: string[]): Promise<void> => {
  const after = await stored()
  const ids = leaving.map(({ id }) => id)
  demand(findIn(after, canaries, passing), 'readable in the database')
  demand(findIn(after, ids, pseudonymous), 'left after a deletion')
  const keys = ids.map((id) => `account ${id}`)
  demand(findIn(after, keys, new Set()), 'a key left after a deletion')
}

const demandAllIn = async (people: Person[], what: string): Promise<void> => {
  for (const person of people) {
    const text = await exportOf(person)
    const missing = person.canaries.filter((value) => !text.includes(value))
    demand(missing, what)
  }
}

/** What people have a right to: to see all that is kept of them, that nobody else can read it, and that it goes. */
export const proof: Proof = {
  name: 'an export has all that is kept of a person, and their deletion leaves none of it',
  weakening: 'a copy of one value is kept beside the account',
  run: (size, weaken) =>
    withMailHouse(async (url) => {
      const people: Person[] = []
      for (let index = 0; index < (size === 'full' ? 50 : 3); index++) people.push(await makePerson(url, index))
      const [staying, ...leaving] = people as [Person, ...Person[]]
      const canaries = people.flatMap((person) => person.canaries)
      await demandAllIn(people, 'missing from an export')
      if (weaken) await mongoose.connection.collection('copies').insertOne({ text: leaving[0]?.canaries[1] })
      await eraseAll(url, leaving)
      await demandNothingOf(leaving, canaries)
      await staying.app.accounts.refresh({ body: {} })
      await demandAllIn([staying], 'lost by who stayed')
      return {
        figures: { people: people.length, canaries: canaries.length, 'found in exports': canaries.length, 'left after deletion': 0 },
      }
    }),
}
