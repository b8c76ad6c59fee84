import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { acts, type Hands } from './acts'
import { deskPage, type Shown } from './page'
import { openPhone, type Phone } from './phone'

type Keys = { token: string; aesKey: string; appId: string }
type Template = { id: string; name: string }

/** Two people are enough to see that they do not get each other's messages. */
const openids = ['simulated-1', 'simulated-2'] as const

const formOf = async (req: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of req) text += chunk
  return new URLSearchParams(text)
}

/**
 * A page where whoever develops does what people with phones do, and what WeChat tells of it: `wechat` is a world of the simulator's,
 * `keys` those of the product's callback, `product` where it is. On loopback, for development alone.
 */
export const startWechatDesk = async (given: { wechat: string; keys: Keys; templates: Template[]; product: () => string }) => {
  const { wechat, keys, templates, product } = given
  const tell = async <T>(path: string, body?: object): Promise<T> =>
    (await fetch(`${wechat}/simulator/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})).json() as Promise<T>
  const hands: Hands = {
    tell,
    callback: async (event, openid, list) => {
      const address = { ...keys, url: `${product()}/api/wechat/callback` }
      return (await tell<{ answers: Awaited<ReturnType<Hands['callback']>> }>('callbacks', { address, event, openid, list })).answers
    },
  }
  const phones = new Map(
    openids.map((openid): [string, Phone] => [
      openid,
      openPhone(product, async () => (await tell<{ code: string }>('login-codes', { openid })).code),
    ]),
  )
  const begun = new Set<string>()

  const show = async (openid: string): Promise<Shown> => {
    const { grants } = await tell<{ grants: Record<string, number> }>('grants')
    const { messages } = await tell<{ messages: (Shown['received'][number] & { touser: string })[] }>('messages')
    return {
      openid,
      seen: begun.has(openid) ? await phones.get(openid)?.look() : undefined,
      templates: templates.map((template) => ({ ...template, left: grants[`${openid} ${template.id}`] ?? 0 })),
      received: messages.filter(({ touser }) => touser === openid).reverse(),
    }
  }

  const act = async (form: URLSearchParams): Promise<string> => {
    const [name, openid, template] = ['act', 'openid', 'template'].map((field) => form.get(field) ?? '')
    const chosen = acts[name ?? '']
    const phone = phones.get(openid ?? '')
    if (!chosen || !phone || openid === undefined) return '没有这样的操作'
    const done = await chosen.run(hands, phone, openid, template ?? '')
    begun.add(openid)
    return `${chosen.words}：${Array.isArray(done) ? `服务器答复${JSON.stringify(done)}` : '好了'}`
  }

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    // An act leads back to the page by an address, so that looking again does nothing twice.
    if (req.method === 'POST') {
      const told = await act(await formOf(req)).catch((error: Error) => `没有成功：${error.message}`)
      return void res.writeHead(303, { Location: `/?told=${encodeURIComponent(told)}` }).end()
    }
    const told = new URL(req.url ?? '/', 'http://localhost').searchParams.get('told') ?? undefined
    const page = deskPage(await Promise.all(openids.map(show)), told)
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(page)
  }

  const server = createServer((req, res) => void answer(req, res).catch((error: Error) => res.writeHead(500).end(error.message)))
  server.listen(0, '127.0.0.1')
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
