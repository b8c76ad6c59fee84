import { command } from './command'

export const ping = command({ names: ['ping'], fields: {}, run: () => ({ ok: 1 }) })
