import { Lazy } from 'mingo/lazy'
import type { Document } from '../bson/codec'
import { asMongoError, registered } from './evaluator'
import type { Options } from './operator'

/** Runs stages mingo does right on documents held in memory. */
export function runStages(documents: Document[], stages: Document[], options: Options): Document[] {
  options.update({ root: undefined }) // mingo takes each document as the root only if none is set
  try {
    return stages
      .reduce(
        (input, stage) => {
          const [name, expression] = Object.entries(stage)[0]
          return registered('pipeline', name)?.(input, expression, options)
        },
        Lazy(documents) as never as { collect(): Document[] },
      )
      .collect()
  } catch (error) {
    throw asMongoError(error)
  }
}
