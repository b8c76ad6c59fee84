import { ObjectId } from 'bson'
import type { Document } from '../bson/codec'
import { maxDocumentBytes } from '../bson/codec'
import { maxMessageBytes } from '../protocol/message'
import type { Handlers, Request } from './request'

/** What this engine says it is: the primary of a replica set of one, of MongoDB 7.0 (wire version 21). */
export interface Persona {
  setName: string
  address: string
  processId: ObjectId
}

export const serverVersion = '7.0.0'

export function describe({ persona, sessions: _ }: Request, connectionId: number): Document {
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
    electionId: new ObjectId('7fffffff0000000000000001'),
    topologyVersion: { processId: persona.processId, counter: 0n },
    maxBsonObjectSize: maxDocumentBytes,
    maxMessageSizeBytes: maxMessageBytes,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ok: 1,
  }
}

const hello = (request: Request): Document => describe(request, request.command.requestId)

export const handshake: Handlers = { hello, isMaster: hello, ismaster: hello }
