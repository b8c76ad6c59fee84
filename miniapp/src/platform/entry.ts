import { type RouteName, type RouteParams, routeOf } from './addresses'

/** What a scene code may carry (32 characters at most): `a=` article, `i=` issue, `t=` topic. */
const scenes = new Map<string, { name: RouteName; param: string }>([
  ['a', { name: 'article', param: 'id' }],
  ['i', { name: 'issue', param: 'serial' }],
  ['t', { name: 'topic', param: 'topic' }],
])

/**
 * Where somebody wants to go who came by a code: `scene` of a mini-app code, or `q`, the web address behind an ordinary QR code.
 * Nothing when the app was simply opened or the code says nothing we know.
 */
export const entryTarget = (query: { scene?: string; q?: string } = {}): { name: RouteName; params: RouteParams } | undefined => {
  if (query.q) return routeOf(decodeURIComponent(query.q))
  const [letter = '', value = ''] = decodeURIComponent(query.scene ?? '').split('=')
  const scene = scenes.get(letter)
  return scene && value ? { name: scene.name, params: { [scene.param]: value } } : undefined
}
