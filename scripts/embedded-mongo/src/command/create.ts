import { isDocument } from '../bson/codec'
import { fail } from '../errors'
import { collationOf } from '../query/collation'
import { compileFilter } from '../query/matcher'
import { command } from './command'
import { nameOf } from './request'

const refused = [
  'capped',
  'size',
  'max',
  'viewOn',
  'pipeline',
  'timeseries',
  'expireAfterSeconds',
  'clusteredIndex',
  'encryptedFields',
  'storageEngine',
]
/** What is kept with the collection and shown by `listCollections`. */
const kept = ['validator', 'validationLevel', 'validationAction', 'collation', 'changeStreamPreAndPostImages']

export const create = command({
  names: ['create'],
  fields: {
    ...Object.fromEntries(refused.map((name) => [name, 'any'])),
    validator: 'object',
    validationLevel: 'string',
    validationAction: 'string',
    collation: 'object',
    changeStreamPreAndPostImages: 'object',
    idIndex: 'object',
    autoIndexId: 'bool',
    indexOptionDefaults: 'object',
  },
  writes: true,
  inTransactions: true,
  run: async (request) => {
    const { storage, db, body } = request
    for (const option of refused) if (body[option]) fail(72, `create option '${option}' is not supported by this engine`)
    if (body.autoIndexId === false) fail(72, 'The autoIndexId option is not allowed to be false')
    checkValidation(body)
    collationOf(body.collation)
    const options = Object.fromEntries(kept.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]))
    const name = nameOf(request)
    if (storage.catalog.find(db, name, request.view)) fail(48, `Collection ${db}.${name} already exists.`)
    await storage.catalog.create(db, name, options, request.transaction?.view.pending)
    return { ok: 1 }
  },
})

const levels = ['off', 'strict', 'moderate']
const actions = ['error', 'warn']

export function checkValidation({
  validator,
  validationLevel,
  validationAction,
  changeStreamPreAndPostImages,
}: Record<string, unknown>): void {
  if (isDocument(validator)) compileFilter(validator)
  if (validationLevel !== undefined && !levels.includes(String(validationLevel)))
    fail(2, `Enumeration value '${validationLevel}' for field 'validationLevel' is not a valid value.`)
  if (validationAction !== undefined && !actions.includes(String(validationAction)))
    fail(2, `Enumeration value '${validationAction}' for field 'validationAction' is not a valid value.`)
  if (isDocument(changeStreamPreAndPostImages) && typeof changeStreamPreAndPostImages.enabled !== 'boolean')
    fail(40414, `BSON field 'changeStreamPreAndPostImages.enabled' is missing but a required field`)
}
