import { command } from './command'
import { endNamed } from './end-sessions'

export const killSessions = command({ names: ['killSessions'], fields: {}, run: endNamed })
