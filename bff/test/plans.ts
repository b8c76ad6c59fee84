import mongoose from 'mongoose'

type Sent = { collection: string; method: string; args: unknown[] }
type Options = { sort?: Record<string, 1 | -1>; limit?: number; projection?: object }

/** What mongoose calls that reads by a filter, whether or not it changes what it finds. */
const reading = new Set([
  'find',
  'findOne',
  'countDocuments',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndDelete',
])

/** Everything the models look for while `work` runs, explained. */
export const plansOf = async (work: () => Promise<unknown>) => {
  const sent: Sent[] = []
  mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => void sent.push({ collection, method, args }))
  await work().finally(() => mongoose.set('debug', false))
  return Promise.all(
    sent
      .filter(({ method }) => reading.has(method))
      .map(async ({ collection, method, args }) => {
        const [filter, second] = args
        const isFind = method === 'find' || method === 'findOne'
        const { sort, projection, limit = method === 'find' ? undefined : 1 } = (isFind ? second : {}) as Options
        const cursor = mongoose.connection
          .collection(collection)
          .find(filter as object, { ...(sort && { sort }), ...(limit && { limit }), ...(projection && { projection }) })
        const plan = await cursor.explain('executionStats')
        return { collection, method, filter, plan, stages: JSON.stringify(plan.queryPlanner.winningPlan) }
      }),
  )
}
