import routes from './routes.json'

export type RouteName = keyof typeof routes
export type RouteParams = Record<string, string | number | undefined>
type Route = { page: string; web: string; tab?: boolean }

const table: Record<RouteName, Route> = routes

/** Whether a page is one of the tabs. */
export const isTab = (name: RouteName): boolean => table[name].tab === true

const present = (params: RouteParams) => Object.entries(params).filter(([, value]) => value !== undefined)

const withQuery = (path: string, pairs: [string, unknown][]) =>
  pairs.length ? `${path}?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}` : path

/** The address of a page on the web: parameters named in its path are filled in, the others become the query. */
export const webAddressOf = (name: RouteName, params: RouteParams = {}): string => {
  const { web } = table[name]
  const path = web.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])))
  return withQuery(
    path,
    present(params).filter(([key]) => !web.includes(`:${key}`)),
  )
}

/** The same page as Taro names it in WeChat: every parameter is in the query. */
export const pageAddressOf = (name: RouteName, params: RouteParams = {}): string => withQuery(`/${table[name].page}`, present(params))

const parseQuery = (query: string): RouteParams =>
  Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [key = '', value = ''] = pair.split('=')
        return [key, decodeURIComponent(value)]
      }),
  )

/** Which page a house address (`/daily/articles/…`, with or without origin) belongs to; nothing when none does. */
export const routeOf = (address: string): { name: RouteName; params: RouteParams } | undefined => {
  const [path = '', query = ''] =
    address
      .replace(/^https?:\/\/[^/]+/, '')
      .split('#')[0]
      ?.split('?') ?? []
  for (const [name, { web }] of Object.entries(table)) {
    if (name === 'missing') continue
    const keys = [...web.matchAll(/:(\w+)/g)].map(([, key = '']) => key)
    const match = new RegExp(`^${web.replace(/:\w+/g, '([^/]+)')}/?$`).exec(path)
    if (!match) continue
    const inPath = Object.fromEntries(keys.map((key, at) => [key, decodeURIComponent(match[at + 1] ?? '')]))
    return { name: name as RouteName, params: { ...parseQuery(query), ...inPath } }
  }
  return undefined
}
