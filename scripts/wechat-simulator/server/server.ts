import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answers } from './answers'
import { controls } from './controls'
import { overLimit } from './limits'
import { createState, type Fault, type State } from './state'

/** The credentials of the simulated app; no secret, since only the simulator takes them. */
export const simulatedApp = { appId: 'wx0000000000000000', secret: 'simulated' }

const bodyOf = async (req: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}

const nextFault = (state: State, path: string): Fault | undefined => {
  const fault = state.faults.find((planned) => planned.path === path && planned.times > 0)
  if (fault) fault.times--
  return fault
}

/**
 * A stand-in for api.weixin.qq.com on loopback: the documented answers and errors of the calls the product makes, each failure
 * switchable. Each first part of the path (`/anything/sns/…`) is a world of its own, so that tests do not meet. The clock is real unless
 * given.
 */
export const startWechatSimulator = async ({ port = 0, now = Date.now } = {}) => {
  const worlds = new Map<string, State>()
  const server = createServer(async (req, res) => {
    const { pathname: whole, searchParams: query } = new URL(req.url ?? '/', 'http://localhost')
    const [, world = '', pathname = ''] = /^\/([^/]+)(\/.*)$/.exec(whole) ?? []
    const state = worlds.get(world) ?? createState()
    worlds.set(world, state)
    const name = `${req.method} ${pathname}`
    const body = await bodyOf(req)
    const send = (status: number, json: object) =>
      res.writeHead(status, { 'Content-Type': 'application/json; encoding=utf-8' }).end(JSON.stringify(json))
    const control = controls[name]
    if (control) return send(200, await control(state, body, now()))
    const answer = answers[name]
    if (!answer) return send(404, { errcode: 404, errmsg: 'no such address' })
    state.calls.set(pathname, (state.calls.get(pathname) ?? 0) + 1)
    const fault = nextFault(state, pathname)
    if (fault?.hang) return
    if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay))
    const call = { query, body, now: now() }
    const failed = fault?.errcode ? { errcode: fault.errcode, errmsg: 'simulated' } : overLimit(state, name, call)
    const made = failed ?? (await answer(state, call, simulatedApp))
    if (fault?.mute) return
    if (Buffer.isBuffer(made)) res.writeHead(200, { 'Content-Type': 'image/png' }).end(made)
    else send(200, made)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
