import { ObjectId } from 'bson'
import { type Document, decode, isDocument, type Value } from '../bson/codec'
import { typeName } from '../bson/types'
import { fail, failedToParse } from '../errors'
import type { MatchContext } from '../query/matcher'
import { compileProjectStage } from '../query/projection'
import { type Reshape, reshapes } from '../query/reshape'
import { finish } from './finish'
import { operatorUpdate } from './operator-update'
import { idFrom, seedOf } from './seed'
import type { Update } from './update-type'

/** Reads an update once: operators, a whole document, or a pipeline. The result maps stored bytes to new bytes. */
export function compileUpdate(spec: Value, filter: Document, context: MatchContext, arrayFilters?: Value): Update {
  if (Array.isArray(spec)) {
    if (arrayFilters !== undefined) failedToParse('arrayFilters may not be specified for pipeline-syle updates')
    return pipelineUpdate(spec, filter, context)
  }
  if (!isDocument(spec)) failedToParse('Update argument must be either an object or an array')
  if (Object.keys(spec)[0]?.startsWith('$')) return operatorUpdate(spec, filter, context, arrayFilters)
  if (arrayFilters !== undefined) failedToParse('arrayFilters may not be specified for replacement-style updates')
  return replacement(spec, filter)
}

function replacement(spec: Document, filter: Document): Update {
  for (const name of Object.keys(spec))
    if (name.startsWith('$'))
      fail(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      )
  const replace = (id: Value): Buffer => {
    const { _id = id, ...rest } = spec
    return finish({ ...(_id === undefined ? {} : { _id }), ...rest }, id)
  }
  return {
    kind: 'replacement',
    apply: (before) => replace(decode(before)._id),
    upsert: () => replace(firstId(idFrom(filter), spec._id)),
  }
}

/** Null is an id as good as any. */
function firstId(...ids: Value[]): Value {
  const given = ids.find((id) => id !== undefined)
  return given === undefined ? new ObjectId() : given
}

function pipelineUpdate(stages: Value[], filter: Document, context: MatchContext): Update {
  const steps = stages.map((stage): Reshape => {
    const [name = '', ...others] = isDocument(stage)
      ? Object.keys(stage)
      : fail(14, `Each element of the 'pipeline' array must be an object, not ${typeName(stage)}`)
    if (name === '' || others.length > 0) fail(40323, 'A pipeline stage specification object must contain exactly one field.')
    if (name === '$project') return compileProjectStage(stage.$project, context)
    const build = reshapes[name] ?? fail(72, `${name} is not allowed to be used within an update`)
    return build(stage[name], context)
  })
  const run = (document: Document): Document => steps.reduce((result, step) => step(result), document)
  return {
    kind: 'pipeline',
    apply(before) {
      const document = decode(before)
      const { _id = document._id, ...rest } = run(document)
      return finish({ _id, ...rest }, document._id)
    },
    upsert() {
      const seed = seedOf(filter)
      const { _id = firstId(seed._id), ...rest } = run(seed)
      return finish({ _id, ...rest }, firstId(seed._id, _id))
    },
  }
}
