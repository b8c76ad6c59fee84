import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decimal128, Double, Long, MongoClient } from 'mongodb'
import { house } from '../house'
import { runHere } from '../test/run-here'
import { main } from './main'

const patienceMs = 60_000
const folder = (): string => mkdtempSync(join(tmpdir(), 'db-command-'))
const started: ChildProcess[] = []

/** What the machine that runs the tests has set is not this house's. */
const unset = { MONGODB_URI: undefined, NODE_ENV: undefined }

/** `npm run db -- …` to its end. */
const db = (given: string[], environment: Record<string, string> = {}) => runHere(main, given, { ...unset, ...environment })

/** `serve`: gives everything it printed until it was ready, and the address. */
async function serve(data: string, ...more: string[]): Promise<{ uri: string; out: string; stop: () => Promise<number | null> }> {
  const environment = { ...process.env, ...unset }
  const command = ['scripts/run.mjs', 'db', 'serve', '--data', data, '--port', '0', ...more]
  const child = spawn(process.execPath, command, { cwd: house, env: environment })
  started.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const out = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(String(text)))
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)))
  })
  const stop = (): Promise<number | null> => {
    child.kill('SIGTERM')
    return ended
  }
  return { uri: out.trim().slice('ready '.length), out, stop }
}

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

async function fill(uri: string): Promise<void> {
  const client = await new MongoClient(uri).connect()
  const office = client.db('office')
  const row = (n: number) => ({ n, five: new Double(5), long: Long.fromNumber(n), exact: Decimal128.fromString('1.50'), at: new Date(n) })
  await office.collection('rows').insertMany(Array.from({ length: 200 }, (_, n) => row(n)))
  await office.collection('rows').createIndex({ n: 1 }, { unique: true })
  await office.collection('rows').createIndex({ at: -1, n: 1 }, { partialFilterExpression: { n: { $gt: 3 } } })
  await office.createCollection('people', { validator: { $jsonSchema: { required: ['name'] } } })
  await client.close()
}

it(
  'serves, and the other commands find the running engine: status, verify, backup; restore and copy are compared',
  async () => {
    const [dataDir, copyDir, saved, restored] = [folder(), folder(), join(folder(), 'backup'), folder()]
    const engine = await serve(join(dataDir, 'mongo'))
    expect(engine.out).toMatch(/^ready mongodb:\/\/127\.0\.0\.1:\d+\/\?replicaSet=embedded\n$/)
    await fill(engine.uri)
    const direct = await new MongoClient(`${engine.uri}&directConnection=true`).connect()
    expect(await direct.db('office').collection('rows').countDocuments()).toBe(200)
    await direct.close()

    const beside = { DATA_DIR: dataDir }
    expect((await db(['status'], beside)).out).toMatch(/in use by process \d+[\s\S]*office: 2 collections, 200 documents/)
    expect((await db(['verify'], beside)).out).toContain('2 collections: documents and indexes agree')
    expect((await db(['backup', saved], beside)).out).toContain('2 collections, 200 documents')
    expect((await db(['restore', saved], beside)).problem).toMatch(/not empty/)
    expect((await db(['restore', saved], { DATA_DIR: restored })).out).toContain('identical to the backup')

    const other = await serve(copyDir)
    const client = await new MongoClient(other.uri).connect()
    const target = client.db('office').collection('rows')
    expect((await db(['copy', engine.uri, other.uri])).out).toContain('2 collections, 200 documents: identical')
    await target.deleteMany({ n: { $gte: 100 } }) // as if the first copy had been stopped
    expect((await db(['copy', engine.uri, other.uri])).out).toContain('identical')
    await target.insertOne({ n: -1 })
    await target.dropIndex('n_1')
    const differing = await db(['copy', other.uri, engine.uri])
    expect([differing.code, differing.problem]).toEqual([1, expect.stringMatching(/office\.rows: .*the indexes differ/s)])
    await client.close()
    expect(await Promise.all([engine.stop(), other.stop()])).toEqual([0, 0])
  },
  patienceMs,
)

it(
  'refuses a backup that is cut off or none, and a folder that is none of ours, in one line',
  async () => {
    const saved = folder()
    const dataDir = folder()
    expect((await db(['restore', saved], { DATA_DIR: dataDir })).problem).toMatch(/^.*backup\.json.*$/)
    const foreign = folder()
    writeFileSync(join(foreign, 'notes.txt'), 'mine')
    const refused = await db(['serve', '--data', foreign])
    expect([refused.code, refused.problem.split('\n')]).toEqual([1, [expect.stringMatching(/not a data folder/)]])
    expect(readdirSync(foreign)).toEqual(['notes.txt'])
    for (const host of ['0.0.0.0', '10.0.0.1'])
      expect((await db(['serve', '--data', folder(), '--host', host])).problem).toMatch(/loopback/)
  },
  patienceMs,
)

it(
  'finds a damaged backup when it restores it',
  async () => {
    const [dataDir, saved] = [folder(), join(folder(), 'backup')]
    const engine = await serve(join(dataDir, 'mongo'))
    await fill(engine.uri)
    await db(['backup', saved], { DATA_DIR: dataDir })
    await engine.stop()
    const file = join(saved, 'data', 'office', '1.bson')
    const bytes = readFileSync(file)
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] as number) ^ 1
    writeFileSync(file, bytes)
    expect((await db(['restore', saved], { DATA_DIR: folder() })).problem).toMatch(/differ/)
    appendFileSync(file, Buffer.from([9, 0]))
    expect((await db(['restore', saved], { DATA_DIR: folder() })).problem).toMatch(/cut off/)
  },
  patienceMs,
)

it(
  'wants to be asked by name in production, and says what is missed',
  async () => {
    const production = { NODE_ENV: 'production', DATA_DIR: folder() }
    expect((await db(['status'], production)).problem).toMatch(/ALLOW_EMBEDDED_DATABASE=1/)
    const allowed = await db(['status'], { ...production, ALLOW_EMBEDDED_DATABASE: '1' })
    expect([allowed.code, allowed.problem]).toEqual([0, expect.stringMatching(/one machine: no replica, no authentication/)])
  },
  patienceMs,
)

it(
  'says how it is used',
  async () => {
    for (const given of [[], ['drop'], ['__proto__']])
      expect((await db(given)).problem).toMatch(/serve --data[\s\S]*copy <from-uri> <to-uri>/)
    expect((await db(['serve', '--data', folder(), '--port', 'x'])).problem).toMatch(/--port/)
    expect((await db(['copy', 'nowhere', 'nothing'])).problem).toMatch(/no address/)
  },
  patienceMs,
)
