import { createHmac, randomBytes } from 'node:crypto'
import type { ClientSession } from 'mongoose'
import { apart, isDuplicate } from '../mongo'
import { createSealer, type Sealer } from '../sealer'
import { DataKeys } from './data-key.model'

/** Seals the fields of one owner; a sealed field cannot be moved to another owner or another field. */
export type FieldSealer = { seal(text: string, field: string): string; open(sealed: string, field: string): string }

/** What a key belongs to, for instance `account 66b1…`: a profile, a case, an application or a booking has its own. */
type Owner = `${string} ${string}`

/** What a key is sealed for. */
export const wrapContext = (id: string) => `data key ${id}`

/** Where the personal fields' keys are. `token` finds a sealed value again without opening anything. */
export const createVault = (sealer: Sealer) => {
  const insert = async (id: string, now: Date, session?: ClientSession): Promise<Buffer> => {
    const key = randomBytes(32)
    const wrapped = sealer.seal(key.toString('base64'), wrapContext(id))
    await DataKeys.create([{ _id: id, wrapped, createdAt: now }], session ? { session } : {})
    return key
  }

  const find = async (id: string): Promise<Buffer | undefined> => {
    const found = await DataKeys.findById(id).lean()
    return found ? Buffer.from(sealer.open(found.wrapped, wrapContext(id)), 'base64') : undefined
  }

  const fieldsOf = (owner: Owner, key: Buffer): FieldSealer => {
    const own = createSealer(key)
    return {
      seal: (text, field) => own.seal(text, `${owner} ${field}`),
      open: (sealed, field) => own.open(sealed, `${owner} ${field}`),
    }
  }

  let indexKey: Promise<Buffer> | undefined
  /** Made once for a database, whichever instance is first. */
  const findIndexKey = async (): Promise<Buffer> => {
    const id = 'blind index'
    const made = async () => {
      try {
        return await insert(id, new Date())
      } catch (error) {
        const theirs = isDuplicate(error, '_id') ? await find(id) : undefined
        if (theirs) return theirs
        throw error
      }
    }
    return (await find(id)) ?? made()
  }

  return {
    /** Makes an owner's key, in the transaction that makes the owner. */
    create: async (owner: Owner, now: Date, session?: ClientSession): Promise<FieldSealer> =>
      fieldsOf(owner, await insert(owner, now, session)),
    /** The fields of an owner; nothing once the key was destroyed. */
    open: async (owner: Owner): Promise<FieldSealer | undefined> => {
      const key = await find(owner)
      return key && fieldsOf(owner, key)
    },
    /** The fields of many owners by one question; who has no key is not among them. */
    openAll: async (owners: Owner[]): Promise<Map<string, FieldSealer>> => {
      const found = await DataKeys.find({ _id: { $in: owners } }).lean()
      const keyOf = ({ _id, wrapped }: (typeof found)[number]) => Buffer.from(sealer.open(wrapped, wrapContext(_id)), 'base64')
      return new Map(found.map((record) => [record._id, fieldsOf(record._id as Owner, keyOf(record))]))
    },
    /** Makes everything sealed for this owner unreadable. */
    destroy: async (owner: Owner, session?: ClientSession): Promise<void> => {
      await DataKeys.deleteOne({ _id: owner }, session ? { session } : {})
    },
    /** What a value of a kind is looked up by: the same for equal values, telling nobody what it was. */
    token: async (kind: string, value: string): Promise<string> => {
      // Apart from a transaction of the caller's: what that takes back must not stay in memory here.
      indexKey ??= apart(findIndexKey)
      const key = await indexKey.catch((error: unknown) => {
        indexKey = undefined
        throw error
      })
      return createHmac('sha256', key).update(`${kind}\n${value}`).digest('base64url')
    },
  }
}
export type Vault = ReturnType<typeof createVault>
