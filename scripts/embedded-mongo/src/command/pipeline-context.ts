import { pipelines } from '../aggregate/pipeline'
import type { PipelineContext } from '../aggregate/stage'
import { letValues } from '../expression/let'
import type { Request } from './request'

export function pipelineContext({ storage, db, view, body, transaction }: Request, collection: string): PipelineContext {
  return {
    storage,
    db,
    collection,
    view,
    collation: body.collation,
    variables: letValues(body.let) ?? {},
    inTransaction: transaction !== undefined,
    session: body.lsid,
    pipelines,
  }
}
