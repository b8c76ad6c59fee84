import { command } from './command'

export const getCmdLineOpts = command({
  names: ['getCmdLineOpts'],
  admin: true,
  fields: {},
  run: ({ persona }) => ({ argv: ['embedded-mongo'], parsed: { replication: { replSet: persona.setName } }, ok: 1 }),
})
