import { createHash } from 'node:crypto'
import type { HandedFile } from '@tisc/shared/platform/contract'
import mongoose from 'mongoose'
import type { House } from '../../platform/house'
import { makePdf } from '../../platform/pdf/paper'
import { ProblemError } from '../../platform/problem-error'
import type { FieldSealer, Vault } from '../../platform/vault/vault'
import { type ZipEntry, zipOf, zipSize } from '../../platform/zip'
import { currentSettings } from '../../settings/settings.service'
import { findCase, openCase } from '../acting'
import type { CaseRecord, HandOver } from '../case.model'
import { showOwn } from '../case.view'
import { getEvidence, showEvidence } from '../evidence/evidence.service'
import { CasePackets } from './packet.model'
import { drawPacket } from './packet.pdf'
import { agreedFiles, type PacketContent, packetContent } from './packet-content'
import { newestPacket } from './packet-digests'

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The `typ` of our signature over a packet's digests. */
const kind = 'case-packet'

/** Makes what an agency is handed, in the transaction of the hand-over. */
export const makePacket = async (
  { signer, vault }: Pick<House, 'signer' | 'vault'>,
  { record, handOver, fields }: { record: CaseRecord; handOver: HandOver; fields: FieldSealer },
  now: Date,
): Promise<void> => {
  const shown = await showOwn(record, fields, await currentSettings(), now)
  const person = { name: fields.open(record.name, 'name'), phone: fields.open(record.phone, 'phone') }
  const evidence = await showEvidence(vault, record, now)
  const content = packetContent({ record, handOver, shown, evidence, person, now })
  const files = agreedFiles({ handOver, evidence }).map(({ id }) => id)
  const json = JSON.stringify({ ...content, at: now.toISOString(), to: handOver.to, receipt: shown.filed?.receipt }, null, 1)
  const pdf = await makePdf(content.title, now, 'portrait', (paper) => drawPacket(paper, content, sha256(json)))
  const digests = { pdf: sha256(pdf), json: sha256(json) }
  const signed = await signer.sign(kind, { reference: record.reference, to: handOver.to, at: now.toISOString(), ...digests })
  const sealed = { pdf: fields.seal(Buffer.from(pdf).toString('base64'), 'packet pdf'), json: fields.seal(json, 'packet json') }
  await CasePackets.create([
    { _id: new mongoose.Types.ObjectId(), caseId: record._id, to: handOver.to, at: now, ...sealed, digests, files, signed },
  ])
}

const whole = async function* (bytes: Uint8Array) {
  yield bytes
}

const openPacket = async (vault: Vault, id: string) => {
  const record = await findCase(id)
  const packet = await newestPacket(record._id)
  if (!packet) throw new ProblemError('not-found')
  const fields = await openCase(vault, record)
  const read = (which: 'pdf' | 'json') => Buffer.from(fields.open(packet[which], `packet ${which}`), which === 'pdf' ? 'base64' : 'utf8')
  return { record, packet, read }
}

/** A file of the newest packet, to be saved. Throws `not-found` where nothing was handed over. */
export const getPacketFile = async ({ vault }: Pick<House, 'vault'>, id: string, which: 'pdf' | 'json'): Promise<HandedFile> => {
  const { record, read } = await openPacket(vault, id)
  const bytes = read(which)
  return { name: `${record.reference}.${which}`, size: bytes.length, bytes: whole(bytes) }
}

/** The newest packet with the files of the evidence that went along, read one by one as they are sent. Throws `not-found`. */
export const getPacketArchive = async ({ vault }: Pick<House, 'vault'>, id: string): Promise<HandedFile> => {
  const { record, packet, read } = await openPacket(vault, id)
  const papers = (['pdf', 'json'] as const).map((which): ZipEntry => {
    const bytes = read(which)
    return { name: `${record.reference}.${which}`, size: bytes.length, open: async () => whole(bytes) }
  })
  const { evidence } = JSON.parse(read('json').toString()) as PacketContent
  const files = (packet.files ?? []).map((file, at): ZipEntry => {
    const { file: name = '', size = 0 } = evidence[at] ?? {}
    return { name, size, open: async () => (await getEvidence(vault, record, file)).bytes }
  })
  const entries = [...papers, ...files]
  return { name: `${record.reference}.zip`, size: zipSize(entries), bytes: zipOf(entries) }
}
