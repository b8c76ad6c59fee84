import '../platform/zod-setup'
import * as z from 'zod'

/** What became of each line of a sheet of sign-ups, by its number in the sheet. */
export const importReport = z.object({
  lines: z.array(
    z.object({ line: z.int(), name: z.string(), outcome: z.enum(['seated', 'waiting', 'there', 'refused']), say: z.string() }),
  ),
})
export type ImportReport = z.infer<typeof importReport>
