import { createClient } from '@tisc/shared/platform/client'
import { uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'
import { request } from '../request'

/** A piece takes its time over a poor line, and the server its own to read a whole video. */
const timeout = 60_000

// loaded by uploads.api.ts when something is first asked for: this file brings the schemas and zod with it
export const contract = uploadsContract
export const client = createClient(uploadsContract, (sent) => request(sent, { timeout }))
