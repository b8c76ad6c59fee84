import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { house } from '../house'

const folder = mkdtempSync(join(tmpdir(), 'tisc-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `npm start`'s program to its end. */
const start = async (environment: Record<string, string>, ...nodeOptions: string[]): Promise<{ code: number; printed: string }> => {
  const child = spawn('node', [...nodeOptions, join(house, 'scripts/run.mjs'), 'start'], {
    env: { ...process.env, MONGODB_URI: '', DATA_DIR: folder, ...environment },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const [code] = await once(child, 'close')
  return { code, printed: printed.trim() }
}

const oneLine = (problem: RegExp) => ({ code: 1, printed: expect.stringMatching(new RegExp(`^${problem.source}$`)) })

describe('npm start says in one line what is wrong and what to do', () => {
  it('when Node is too old', async () => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.20.0' })`
    const said = await start({}, '--import', pretend)
    expect(said).toEqual(oneLine(/Node 18\.20\.0 is too old: install Node 20\.19 or newer, then start again\./))
  })

  it('when the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const said = await start({ PORT: String(port) })
    other.close()
    expect(said).toEqual(oneLine(/Port \d+ is in use: stop what uses it, or choose another, for example PORT=\d+ npm start\./))
  })

  it('when the port is none', async () => {
    expect(await start({ PORT: 'http' })).toEqual(oneLine(/PORT is "http": give a number from 1 to 65535, or 0 for any free port\./))
  })

  it('when the address is not of this machine', async () => {
    expect(await start({ PORT: '0', HOST: '192.0.2.1' })).toEqual(
      oneLine(/192\.0\.2\.1:0 cannot be used .*: set HOST and PORT to an address of this machine\./),
    )
  })

  it('when the data folder cannot be written to', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(await start({ PORT: '0', DATA_DIR: file })).toEqual(
      oneLine(/The folder .*a-file cannot be written to \(EEXIST\): give yourself access, or name another.*/),
    )
  })

  it('when no database answers, without telling the password', async () => {
    const said = await start({ PORT: '0', MONGODB_URI: 'mongodb://someone:secret@127.0.0.1:1/tisc' })
    expect(said).toEqual(
      oneLine(/No database answers at mongodb:\/\/…@127\.0\.0\.1:1\/tisc \(.*\): start it, or correct MONGODB_URI, or leave .*/),
    )
    expect(said.printed).not.toContain('secret')
  })
})
