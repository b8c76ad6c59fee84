import { session } from '../../../platform/session'
import { byteLength } from '../../../platform/storage'
import { favourites, forgetIssues, keptIssues, readings, searches } from '../../daily/daily.api'

/** Something of the reader's that this device holds, and how to let it go; `isElsewhere`: an account has it too. */
export type Thing = {
  kind: 'issues' | 'favourites' | 'readings' | 'searches'
  count: number
  bytes: number
  isElsewhere: boolean
  clear: () => void
}

const sizeOf = (values: unknown[]) => (values.length ? byteLength(JSON.stringify(values)) : 0)

const thing = (kind: Thing['kind'], values: unknown[], clear: () => void, isElsewhere = false): Thing => ({
  kind,
  count: values.length,
  bytes: sizeOf(values),
  isElsewhere,
  clear,
})

/** All there is at this moment; the choice of size and colour is not among it, for it is no trace of what was read. */
export const thingsOnDevice = (): Thing[] => [
  thing('issues', keptIssues(), forgetIssues),
  thing('favourites', favourites.read(), favourites.clear, session.read().since !== undefined),
  thing('readings', readings.read(), readings.clear),
  thing('searches', searches.read(), searches.clear),
]
