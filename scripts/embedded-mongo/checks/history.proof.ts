import { type ClientSession, type Collection, MongoClient } from 'mongodb'
import { startEngine } from '../src/index'
import { freshFolder } from '../test/engine-process'
import { faultsOf, type History } from './history-model'

const transactions = { small: 120, full: 4000 }
const sessions = 6
const keys = Array.from({ length: 10 }, (_, i) => `register ${i}`)

interface Register {
  _id: string
  list: number[]
}

/** One transaction: reads two registers and appends its number to both. Without a session it is only meant as one. */
async function append(registers: Collection<Register>, session: ClientSession | undefined, value: number, history: History): Promise<void> {
  const options = session ? { session } : {}
  const [first, second] = [...keys].sort(() => Math.random() - 0.5).slice(0, 2) as [string, string]
  const read: Record<string, number[]> = {}
  for (const _id of [first, second]) read[_id] = (await registers.findOne({ _id }, options))?.list ?? []
  for (const _id of [first, second]) await registers.updateOne({ _id }, { $set: { list: [...(read[_id] as number[]), value] } }, options)
  const own = await registers.findOne({ _id: first }, options)
  history.push({ value, read, wrote: [first, second], sawOwn: own?.list.at(-1) === value })
}

async function runSession(
  client: MongoClient,
  registers: Collection<Register>,
  values: Iterator<number>,
  history: History,
  weaken: boolean,
) {
  const session = client.startSession()
  for (let next = values.next(); !next.done; next = values.next()) {
    const value = next.value
    const attempt: History = []
    if (weaken) await append(registers, undefined, value, attempt)
    else {
      await session.withTransaction(async () => {
        attempt.length = 0 // what a try that failed has seen does not count
        await append(registers, session, value, attempt)
      })
    }
    history.push(...attempt)
  }
  await session.endSession()
}

export const proof = {
  name: 'Histories of concurrent sessions show no lost update and no dirty read',
  weakening: 'reads and writes are not in one transaction',
  run: async (size: 'small' | 'full', weaken: boolean) => {
    const engine = await startEngine({ dataPath: freshFolder(), syncOnCommit: false })
    const client = await new MongoClient(engine.uri, { maxPoolSize: sessions }).connect()
    const registers = client.db('history').collection<Register>('registers')
    await registers.insertMany(keys.map((_id) => ({ _id, list: [] })))
    const values = Array.from({ length: transactions[size] }, (_, i) => i).values()
    const history: History = []
    try {
      await Promise.all(Array.from({ length: sessions }, () => runSession(client, registers, values, history, weaken)))
      const final = new Map((await registers.find().toArray()).map(({ _id, list }) => [_id, list]))
      const faults = faultsOf(history, final)
      if (faults.length > 0) throw new Error(`${faults.length} faults, such as: ${faults[0]}`)
      return { figures: { transactions: history.length, sessions, registers: keys.length } }
    } finally {
      await client.close()
      await engine.stop()
    }
  },
}
