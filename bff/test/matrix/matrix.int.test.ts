import { Topics } from '../../src/daily/topic.model'
import { startTestApp } from '../app'
import { publishIssue } from '../articles'
import { type Browser, openBrowser, startWork } from '../browser'
import { createCalls } from './calls'
import { routesOf } from './routes'
import { type Actor, actors, type Thing, table } from './table'

const app = startTestApp()
const callOf = createCalls(app)
const browsers = new Map<Actor, { browser: Browser; person: { id: string; name: string } }>()

beforeAll(async () => {
  await Topics.create({ _id: 'rights', name: '维权援助' })
  await publishIssue(599, '2026-11-23', [{ title: '样例' }], app.clock.now())
  for (const actor of actors) {
    if (actor === 'stranger') browsers.set(actor, { browser: openBrowser(app), person: { id: 'c'.repeat(24), name: actor } })
    else {
      const { id, name, browser } = await startWork(app, actor, [actor])
      browsers.set(actor, { browser, person: { id, name } })
    }
  }
}, 60_000)

/** What an actor is answered. */
const answerTo = async (route: string, thing: Thing, actor: Actor): Promise<number> => {
  const at = browsers.get(actor)
  if (!at) throw new Error(`no ${actor}`)
  const { method, path, body, browser = at.browser } = await callOf(route, thing, { actor, person: at.person })
  return (await browser.request(method, path, body)).status
}

it('has a row for every route of the app, and no row without a route', () => {
  // Built files have no cells: they are the same for everybody.
  const files = /^GET \/(js|css|static)\/|^GET \/[\w.-]+\.js$/
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
      for (const actor of actors) {
        const cell = `${actor} ${thing}`
        expected[cell] = may.includes(actor) ? (answers[thing] ?? 0) : actor === 'stranger' ? 401 : 403
        given[cell] = await answerTo(route, thing, actor)
      }
    }
    expect(given).toEqual(expected)
  },
  60_000,
)
