import { type Document, isDocument } from '../bson/codec'
import { toNumber } from '../bson/types'
import { fail } from '../errors'
import type { Collection } from '../storage/collection'
import { command } from './command'
import { checkValidation } from './create'
import { checkDocument } from './fields'
import { existing, namespaceOf } from './request'

const options = ['validator', 'validationLevel', 'validationAction', 'changeStreamPreAndPostImages']

function changeIndex(collection: Collection, given: Document): Document {
  checkDocument('collMod.index', given, {
    name: 'string',
    keyPattern: 'object',
    expireAfterSeconds: 'number',
    hidden: 'bool',
    unique: 'bool',
    prepareUnique: 'bool',
  })
  for (const option of ['unique', 'prepareUnique'])
    if (given[option] !== undefined) fail(72, `collMod option 'index.${option}' is not supported by this engine`)
  const { name, keyPattern, expireAfterSeconds, hidden } = given
  const { spec } =
    collection.indexes.find(
      (index) => index.spec.name === name || (keyPattern && JSON.stringify(index.spec.key) === JSON.stringify(keyPattern)),
    ) ?? fail(27, `cannot find index ${name ?? JSON.stringify(keyPattern)} for ns ${collection.namespace}`)
  const changed: Document = {}
  if (expireAfterSeconds !== undefined) {
    if (spec.expireAfterSeconds !== undefined) changed.expireAfterSeconds_old = spec.expireAfterSeconds
    spec.expireAfterSeconds = toNumber(expireAfterSeconds)
    changed.expireAfterSeconds_new = spec.expireAfterSeconds
  }
  if (hidden !== undefined) {
    Object.assign(changed, { hidden_old: spec.hidden === true, hidden_new: hidden })
    if (hidden) spec.hidden = true
    else delete spec.hidden
  }
  return changed
}

export const collMod = command({
  names: ['collMod'],
  fields: {
    index: 'object',
    validator: 'object',
    validationLevel: 'string',
    validationAction: 'string',
    changeStreamPreAndPostImages: 'object',
  },
  writes: true,
  run: async (request) => {
    const { body, storage } = request
    const collection = existing(request) ?? fail(26, `ns does not exist: ${namespaceOf(request)}`)
    checkValidation(body)
    const changed = isDocument(body.index) ? changeIndex(collection, body.index) : {}
    for (const name of options) if (body[name] !== undefined) collection.record.options[name] = body[name]
    collection.readOptions()
    await storage.catalog.save(collection)
    const given = options.filter((name) => body[name] !== undefined).map((name) => [name, body[name]])
    await storage.note('modify', collection, { ...Object.fromEntries(given), ...(body.index ? { index: body.index } : {}) })
    return { ...changed, ok: 1 }
  },
})
