import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Context, createContext, runInContext } from 'node:vm'
import type { PendingWork } from './pending-work'

type SetData = (change: Record<string, unknown>, done?: () => void) => void
type Hooks = Partial<Record<'onLaunch' | 'onLoad' | 'onShow' | 'onReady', (given?: object) => void>>

/** How the view layer tells a page what somebody did. */
export type Handle = (event: object) => void

interface World {
  dist: string
  wx: object
  work: PendingWork
  onError: (error: unknown) => void
}

/** WeChat evaluates no text: `Function('return this')` is the one call its own runtime answers. */
const noCodeFromText = `
globalThis.global = globalThis
globalThis.Function = function (...parts) {
  if (parts.length === 1 && parts[0] === 'return this') return () => globalThis
  throw new EvalError('Code generation from strings disallowed')
}
globalThis.eval = () => { throw new EvalError('Code generation from strings disallowed') }`

/** Runs app.js of a build and gives back a way to open its pages: WeChat's logic layer, as far as a page's start needs it. */
export function loadLogicLayer({ dist, wx, work, onError }: World) {
  const registered: { app: Hooks; page: Hooks & { data?: object; methods?: Hooks } } = { app: {}, page: {} }
  const open: object[] = []
  const register = (page: typeof registered.page): void => {
    registered.page = page
  }
  const context = createContext({
    console: {
      ...console,
      log: () => {},
      info: () => {},
      warn: () => {},
      error: (...said: unknown[]) => onError(said.map(String).join(' ')),
    },
    setTimeout: work.setTimeout,
    clearTimeout: work.clearTimeout,
    setInterval: (task: () => void, wait: number) => setInterval(task, wait).unref(),
    clearInterval,
    wx,
    getCurrentPages: () => open,
    getApp: () => registered.app,
    App: (app: Hooks) => {
      registered.app = app
    },
    Page: register,
    Component: register,
    Behavior: (behaviour: object) => behaviour,
    __wxConfig: {},
  })
  runInContext(noCodeFromText, context)
  const run = moduleLoader(context)
  run(resolve(dist, 'app.js'))
  return {
    /** Gives back the page's handler of events, which Taro calls `eh`. */
    open: (page: string, query: Record<string, string>, data: object, setData: SetData): Handle => {
      registered.app.onLaunch?.({ path: page, query })
      registered.app.onShow?.({ path: page, query })
      run(resolve(dist, `${page}.js`))
      const made = registered.page
      const instance = {
        ...made.methods,
        ...made,
        data: Object.assign(data, made.data),
        route: page,
        is: page,
        setData,
        selectComponent: () => null,
      }
      Object.assign(instance, observers(wx))
      open.push(instance)
      instance.onLoad?.(query)
      instance.onShow?.()
      work.setTimeout(() => instance.onReady?.())
      return (event) => (instance as { eh?: Handle }).eh?.(event)
    },
  }
}

/** A page looks at its own nodes by methods of its own. */
const observers = (wx: object): object =>
  Object.fromEntries(Object.entries(wx).filter(([name]) => /^create(SelectorQuery|IntersectionObserver)$/.test(name)))

/** WeChat's `require`: every file once, as a function of require, module and exports. */
const moduleLoader = (context: Context) => {
  const loaded = new Map<string, { exports: unknown }>()
  const run = (path: string): unknown => {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const body = runInContext(`(function (require, module, exports, define) {${readFileSync(file, 'utf8')}\n})`, context, {
      filename: file,
    })
    body((name: string) => run(resolve(dirname(file), name)), module, module.exports)
    return module.exports
  }
  return run
}
