import { ObjectId } from 'bson'
import { type Document, maxDocumentBytes } from '../bson/codec'
import { maxMessageBytes } from '../protocol/message'
import { command } from './command'
import type { Request } from './request'

/** Wire version 21 is MongoDB 7.0. */
const maxWireVersion = 21
const electionId = new ObjectId('7fffffff0000000000000001')

/** There is one member, so that nothing ever changes. */
export const topologyVersionOf = ({ processId }: Request['persona']): Document => ({ processId, counter: 0n })

function describe({ persona, storage, client, body }: Request): Document {
  const appName = body.client?.application?.name
  if (typeof appName === 'string') client.appName = appName
  const opTime = { ts: storage.oplog.now, t: 1n }
  const now = new Date()
  return {
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    secondary: false,
    setName: persona.setName,
    setVersion: 1,
    hosts: [persona.address],
    primary: persona.address,
    me: persona.address,
    electionId,
    lastWrite: { opTime, lastWriteDate: now, majorityOpTime: opTime, majorityWriteDate: now },
    topologyVersion: topologyVersionOf(persona),
    maxBsonObjectSize: maxDocumentBytes,
    maxMessageSizeBytes: maxMessageBytes,
    maxWriteBatchSize: 100_000,
    localTime: now,
    logicalSessionTimeoutMinutes: 30,
    connectionId: client.id,
    minWireVersion: 0,
    maxWireVersion,
    readOnly: false,
    ok: 1,
  }
}

export const hello = command({
  names: ['hello', 'isMaster', 'ismaster'],
  // newer drivers add fields of their own to the handshake, which servers pass over
  fields: { '*': 'any' },
  run: describe,
})
