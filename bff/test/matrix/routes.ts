import type { Express } from 'express'

type Layer = { route?: { path: string | string[]; methods: Record<string, boolean> }; handle?: { stack?: Layer[] } }

const walk = (stack: Layer[]): string[] =>
  stack.flatMap(({ route, handle }) => {
    if (!route) return walk(handle?.stack ?? [])
    const methods = Object.keys(route.methods).filter((method) => method !== '_all')
    return methods.flatMap((method) => [route.path].flat().map((path) => `${method.toUpperCase()} ${path}`))
  })

/** Every route that the app really has, as `METHOD /path`, in the order in which it was mounted. */
export const routesOf = (app: Express): string[] => walk((app as unknown as { router: { stack: Layer[] } }).router.stack)
