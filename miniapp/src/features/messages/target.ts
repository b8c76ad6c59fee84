import type { Target } from '@tisc/shared/messages/messages.schema'
import type { RouteName } from '../../platform/addresses'
import routes from '../../platform/routes.json'

/** Where a message leads, if this version of the app has such a page. */
export const pageOf = (target: Target | undefined): { to: RouteName; params: Record<string, string> } | undefined =>
  target && target.route in routes ? { to: target.route as RouteName, params: target.params } : undefined
