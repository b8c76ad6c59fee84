import type { Types } from 'mongoose'
import type { CaseRecord } from '../case.model'
import { CasePackets, type PacketRecord } from './packet.model'

/** The newest packet of a case, if an agency was handed one. */
export const newestPacket = (caseId: Types.ObjectId) => CasePackets.findOne({ caseId }).sort({ _id: -1 }).lean<PacketRecord>()

/** What the desk sees of a packet: its digests and our signature over them. */
export const packetOf = async ({ _id, handedAt }: CaseRecord) => {
  const packet = handedAt && (await newestPacket(_id))
  return packet ? { ...packet.digests, signed: packet.signed } : undefined
}
