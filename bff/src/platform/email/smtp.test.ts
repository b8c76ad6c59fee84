import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { EmailError } from './email'
import { createSmtp } from './smtp'

/** What the server says to each command; `undefined` hangs up. */
type Script = Partial<Record<'MAIL' | 'RCPT' | 'DATA' | 'end', string | undefined>>

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A mail server of a few lines: takes every mail, or answers one step as the script says. */
const startServer = async (script: Script = {}) => {
  const mails: string[] = []
  const converse = (socket: Socket) => {
    let data: string | undefined
    const say = (step: keyof Script, usual: string) => {
      const line = step in script ? script[step] : usual
      if (line === undefined) socket.destroy()
      else socket.write(`${line}\r\n`)
    }
    const hear = (line: string) => {
      if (data !== undefined) {
        if (line !== '.') data += `${line}\n`
        else {
          mails.push(data)
          data = undefined
          say('end', '250 taken')
        }
      } else if (/^(EHLO|HELO)/.test(line)) socket.write('250 mail.example.org\r\n')
      else if (line.startsWith('MAIL')) say('MAIL', '250 ok')
      else if (line.startsWith('RCPT')) say('RCPT', '250 ok')
      else if (line === 'DATA') {
        if (!('DATA' in script)) data = ''
        say('DATA', '354 go on')
      } else socket.write('250 ok\r\n')
    }
    let rest = ''
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    socket.write('220 mail.example.org\r\n')
  }
  const server = createServer(converse).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return { mails, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const mail = { to: 'reader@example.org', subject: '第7期', text: '样例', unsubscribe: 'https://tisc.example/api/messages/unsubscribe/x' }

const failureOf = async (url: string): Promise<string> => {
  const smtp = createSmtp(url, 'TISC <daily@example.org>')
  const outcome = await smtp.send(mail).then(
    () => 'sent',
    (error: unknown) => {
      if (!(error instanceof EmailError)) throw error
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('reader@')
      return error.failure
    },
  )
  smtp.close()
  return outcome
}

it('hands a mail over, with the way out that mail programs follow', async () => {
  const { url, mails } = await startServer()
  expect(await failureOf(url)).toBe('sent')
  expect(mails[0]).toMatch(/^List-Unsubscribe: <https:\/\/tisc\.example\/api\/messages\/unsubscribe\/x>$/m)
  expect(mails[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
  expect(mails[0]).toMatch(/^To: reader@example\.org$/m)
})

it.each<[string, Script, string]>([
  ['an address that takes nothing', { RCPT: '550 no such user' }, 'refused'],
  ['a mail that is not liked', { end: '554 no' }, 'refused'],
  ['an address that wants us to come back', { RCPT: '450 later' }, 'later'],
  ['a mail that is to come again', { end: '451 later' }, 'later'],
  ['a server that takes nothing just now', { MAIL: '452 full' }, 'busy'],
  ['a server that goes away', { RCPT: '421 closing' }, 'busy'],
  ['a line that breaks, because the mail may have been on its way', { end: undefined }, 'unknown'],
  ['a line that breaks earlier, which looks the same', { RCPT: undefined }, 'unknown'],
])('tells %s', async (_what, script, failure) => {
  expect(await failureOf((await startServer(script)).url)).toBe(failure)
})

it('tells that there is no server', async () => {
  const { url } = await startServer()
  servers.pop()?.close()
  expect(await failureOf(url)).toBe('unreachable')
})

it('ends its connections when it is closed', async () => {
  const { url } = await startServer()
  const ended = once(servers[0] as Server, 'connection').then(([socket]) => once(socket as Socket, 'close'))
  const smtp = createSmtp(url, 'TISC <daily@example.org>')
  await smtp.send(mail)
  smtp.close()
  await ended
})
