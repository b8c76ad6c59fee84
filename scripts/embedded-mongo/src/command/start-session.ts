import { UUID } from 'bson'
import { command } from './command'

export const startSession = command({
  names: ['startSession'],
  fields: {},
  run: () => ({ id: { id: new UUID() }, timeoutMinutes: 30, ok: 1 }),
})
