import { MongoClient } from 'mongodb'
import { startEngine } from '../src/index'
import { freshFolder } from '../test/engine-process'

const rounds = { small: 2, full: 20 }
const [seats, people, connections] = [60, 2000, 100]

interface Training {
  _id: number
  left: number
}

export const proof = {
  name: 'A hundred connections never give out more seats than there are',
  weakening: 'each looks first and takes the seat afterwards',
  run: async (size: 'small' | 'full', weaken: boolean) => {
    const engine = await startEngine({ dataPath: freshFolder(), syncOnCommit: false })
    const client = await new MongoClient(engine.uri, { maxPoolSize: connections, minPoolSize: connections }).connect()
    const trainings = client.db('seats').collection<Training>('trainings')
    const take = async (_id: number): Promise<boolean> => {
      if (weaken && !(await trainings.findOne({ _id, left: { $gt: 0 } }))) return false
      const filter = weaken ? { _id } : { _id, left: { $gt: 0 } }
      return (await trainings.updateOne(filter, { $inc: { left: -1 } })).modifiedCount === 1
    }
    try {
      for (let round = 0; round < rounds[size]; round++) {
        await trainings.insertOne({ _id: round, left: seats })
        const given = (await Promise.all(Array.from({ length: people }, () => take(round)))).filter(Boolean).length
        const left = (await trainings.findOne({ _id: round }))?.left
        if (given !== seats || left !== 0) throw new Error(`${given} of ${seats} seats given, ${left} left`)
      }
      return { figures: { rounds: rounds[size], 'seats each': seats, 'tries each': people } }
    } finally {
      await client.close()
      await engine.stop()
    }
  },
}
