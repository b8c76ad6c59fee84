import '../../platform/zod-setup'
import * as z from 'zod'
import { id } from '../../platform/fields'

/** A file to read at home, as those see it who may open it. */
export const materialFile = z.object({ id, name: z.string(), size: z.int() })
export type MaterialFile = z.infer<typeof materialFile>
