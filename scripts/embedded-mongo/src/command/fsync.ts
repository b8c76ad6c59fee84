import { fail } from '../errors'
import { command } from './command'

export const fsync = command({
  names: ['fsync'],
  admin: true,
  fields: { lock: 'bool' },
  run: async ({ storage, body }) => {
    if (body.lock) fail(72, 'fsync with lock is not supported by this engine')
    await storage.environment.flush()
    return { numFiles: 1, ok: 1 }
  },
})
