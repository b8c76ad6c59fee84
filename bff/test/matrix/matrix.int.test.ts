import { Topics } from '../../src/daily/topic.model'
import { startTestApp } from '../app'
import { publishIssue } from '../articles'
import { type Browser, openBrowser, startWork } from '../browser'
import { createCalls } from './calls'
import { someMember } from './members'
import { routesOf } from './routes'
import { type Actor, actors, type Thing, table } from './table'

const app = startTestApp()
const callOf = createCalls(app)
const someone = { id: 'c'.repeat(24), name: '外人' }
const browsers = new Map<Actor, { browser: Browser; person: { id: string; name: string } }>()

beforeAll(async () => {
  await Topics.create({ _id: 'rights', name: '维权援助' })
  await publishIssue(599, '2026-11-23', [{ title: '样例' }], app.clock.now())
  for (const actor of actors) {
    if (actor === 'stranger') browsers.set(actor, { browser: openBrowser(app), person: someone })
    else if (actor === 'member') browsers.set(actor, await someMember(app))
    else {
      const { id, name, browser } = await startWork(app, actor, [actor])
      browsers.set(actor, { browser, person: { id, name } })
    }
  }
}, 60_000)

/** Staff and members have ways in of their own: each is a stranger at the other's. */
const isKnownHere = (actor: Actor, may: readonly Actor[]) => actor !== 'stranger' && actor !== 'member' && !may.includes('member')

/** What the actors are answered. Who is refused must not change the thing, so all of them knock at one and the same. */
const answersTo = async (route: string, thing: Thing, may: readonly Actor[]): Promise<[Actor, number][]> => {
  const refused = await callOf(route, thing, { actor: 'stranger', person: someone })
  const given: [Actor, number][] = []
  for (const actor of actors) {
    const at = browsers.get(actor)
    if (!at) throw new Error(`no ${actor}`)
    const call = may.includes(actor) ? await callOf(route, thing, { actor, person: at.person }) : { ...refused, browser: at.browser }
    given.push([actor, (await (call.browser ?? at.browser).request(call.method, call.path, call.body, call.headers, call.file)).status])
  }
  return given
}

it('has a row for every route of the app, and no row without a route', () => {
  // Built files have no cells: they are the same for everybody.
  const files = /^GET \/(js|css|static)\/|^GET \/[\w.-]+\.(js|css)$/
  const routes = routesOf(app.build()).filter((route) => !files.test(route))
  expect(routes.filter((route) => !table[route])).toEqual([])
  expect(Object.keys(table).filter((route) => !routes.includes(route))).toEqual([])
})

it.each(Object.entries(table))(
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
