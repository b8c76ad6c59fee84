import { routesOf } from './routes'
import { table } from './table'
import { walkTable } from './walk'

const app = walkTable(({ may }) => may.includes('member'))

it('has a row for every route of the app, and no row without a route', () => {
  // Built files have no cells: they are the same for everybody.
  const files = /^GET \/(js|css|static)\/|^GET \/[\w.-]+\.(js|css)$/
  const routes = routesOf(app.build()).filter((route) => !files.test(route))
  expect(routes.filter((route) => !table[route])).toEqual([])
  expect(Object.keys(table).filter((route) => !routes.includes(route))).toEqual([])
})
