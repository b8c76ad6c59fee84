import { Topics } from '../../src/daily/topic.model'
import { startTestApp } from '../app'
import { publishIssue } from '../articles'
import { type Browser, openBrowser, startWork } from '../browser'
import { createCalls } from './calls'
import { someMember } from './members'
import type { Row } from './rows'
import { type Actor, actors, type Thing, table } from './table'

const someone = { id: 'c'.repeat(24), name: '外人' }
type Knocker = { browser: Browser; person: { id: string; name: string } }

/** Staff and members have ways in of their own: each is a stranger at the other's. */
const isKnownHere = (actor: Actor, may: readonly Actor[]) => actor !== 'stranger' && actor !== 'member' && !may.includes('member')

const knockers = async (app: ReturnType<typeof startTestApp>): Promise<Map<Actor, Knocker>> => {
  const all = new Map<Actor, Knocker>()
  for (const actor of actors) {
    if (actor === 'stranger') all.set(actor, { browser: openBrowser(app), person: someone })
    else if (actor === 'member') all.set(actor, await someMember(app))
    else {
      const { id, name, browser } = await startWork(app, actor, [actor])
      all.set(actor, { browser, person: { id, name } })
    }
  }
  return all
}

/** Walks the rows that `isMine` takes: every role knocks at every route for every thing. Call it at the top of a test file. */
export const walkTable = (isMine: (row: Row) => boolean) => {
  const app = startTestApp()
  const callOf = createCalls(app)
  let browsers = new Map<Actor, Knocker>()
  const knockerOf = (actor: Actor): Knocker => {
    const found = browsers.get(actor)
    if (!found) throw new Error(`no ${actor}`)
    return found
  }

  beforeAll(async () => {
    await Topics.create({ _id: 'rights', name: '维权援助' })
    await publishIssue(599, '2026-11-23', [{ title: '样例' }], app.clock.now())
    browsers = await knockers(app)
  }, 60_000)

  /** What the actors are answered: first those who are refused, who must not change the thing that the first of those who may is given next. */
  const answersTo = async (route: string, thing: Thing, may: readonly Actor[]): Promise<[Actor, number][]> => {
    const callBy = (actor: Actor) => callOf(route, thing, { actor, person: knockerOf(actor).person })
    const ask = async (actor: Actor, { browser = knockerOf(actor).browser, ...call }: Awaited<ReturnType<typeof callOf>>) =>
      (await browser.request(call.method, call.path, call.body, call.headers, call.file)).status
    const [first = 'stranger', ...others] = actors.filter((actor) => may.includes(actor))
    const call = await callBy(first)
    const given: [Actor, number][] = []
    for (const actor of actors.filter((actor) => !may.includes(actor)))
      given.push([actor, await ask(actor, { ...call, browser: knockerOf(actor).browser })])
    given.push([first, await ask(first, call)])
    // what is not there, or only looked at and nobody's own, stays as it is
    const stays = thing === 'missing' || (route.startsWith('GET ') && thing !== 'own')
    for (const actor of others) given.push([actor, await ask(actor, stays ? call : await callBy(actor))])
    return given
  }

  it.each(Object.entries(table).filter(([, row]) => isMine(row)))(
    '%s answers each role, and refuses the others, for each thing',
    async (route, { may, answers }) => {
      const expected: Record<string, number> = {}
      const given: Record<string, number> = {}
      for (const thing of Object.keys(answers) as Thing[]) {
        for (const [actor, status] of await answersTo(route, thing, may)) {
          const cell = `${actor} ${thing}`
          expected[cell] = may.includes(actor) ? (answers[thing] ?? 0) : isKnownHere(actor, may) ? 403 : 401
          given[cell] = status
        }
      }
      expect(given).toEqual(expected)
    },
    60_000,
  )
  return app
}
