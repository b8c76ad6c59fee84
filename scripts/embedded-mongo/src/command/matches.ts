import { decode } from '../bson/codec'
import type { Prepared } from '../query/find'
import { compileFilter } from '../query/matcher'
import { pauseIfDue } from '../query/pause'
import type { Found } from '../query/scan'
import type { Collection } from '../storage/collection'
import type { Writer } from '../storage/writer'
import { inWriter, type Request } from './request'

const sliceMs = 5

/**
 * Changes every match. Outside a transaction this happens in slices, like MongoDB's, so others may write in between; each document
 * is read and tested again in the job that changes it. The ids come first, or a document moved within the index would come twice.
 */
export async function forEachMatch(
  request: Request,
  collection: Collection,
  prepared: Prepared,
  change: (writer: Writer, found: Found) => void,
): Promise<void> {
  if (request.transaction)
    return inWriter(request, (writer) => {
      for (const found of [...prepared.runNow(writer.view)]) change(writer, found)
    })
  const ids: Buffer[] = []
  for await (const batch of prepared.run({})) for (const { id } of batch) ids.push(id)
  const matches = compileFilter(prepared.query.filter, prepared.context)
  let next = 0
  while (next < ids.length) {
    await inWriter(request, (writer) => {
      const deadline = performance.now() + sliceMs
      for (; next < ids.length && performance.now() < deadline; next++) {
        const id = ids[next] as Buffer
        const raw = collection.read(id)
        const document = raw && decode(raw)
        if (raw && document && matches(document)) change(writer, { id, raw, document })
      }
    })
    await pauseIfDue()
  }
}
