import type { Model } from 'mongoose'
import type { Sealer } from './sealer'

/** A stored field that the master key seals: where it is, and what it is sealed for. */
export type SealedField = {
  model: Pick<Model<unknown>, 'modelName' | 'collection'>
  path: string
  contextOf(id: string): string
}

const valueAt = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)

/**
 * Seals with the newest key whatever is sealed with an older one, document by document, each on the condition that nobody has changed it
 * meanwhile. It can be interrupted and begun again at any moment; a key that is missing from the ring ends it with an error. Gives the
 * number of fields that were sealed anew.
 */
export const resealAll = async (
  sealer: Sealer,
  fields: readonly SealedField[],
  report: (done: number) => void = () => {},
): Promise<number> => {
  let done = 0
  for (const { model, path, contextOf } of fields) {
    for await (const document of model.collection.find({ [path]: { $exists: true } }, { projection: { [path]: 1 } })) {
      const sealed = valueAt(document, path)
      if (typeof sealed !== 'string' || sealer.isCurrent(sealed)) continue
      const context = contextOf(String(document._id))
      await model.collection.updateOne(
        { _id: document._id, [path]: sealed },
        { $set: { [path]: sealer.seal(sealer.open(sealed, context), context) } },
      )
      done += 1
      report(done)
    }
  }
  return done
}
