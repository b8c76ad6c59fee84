import { command } from './command'

export const replSetGetStatus = command({
  names: ['replSetGetStatus'],
  admin: true,
  fields: { initialSync: 'any' },
  run: ({ persona, storage }) => {
    const optime = { ts: storage.oplog.now, t: 1n }
    const member = { _id: 0, name: persona.address, health: 1, state: 1, stateStr: 'PRIMARY', optime, self: true }
    return { set: persona.setName, date: new Date(), myState: 1, term: 1n, members: [member], ok: 1 }
  },
})
