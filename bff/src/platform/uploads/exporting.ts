import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Vault } from '../vault/vault'
import { handOver, listFiles } from './kept-files'

/** How many bytes of one thing's files an archive of somebody's data takes; what is beyond is told with its hash. */
const most = 50 * 1024 * 1024

/** The files of a thing for its person's archive: a list of all, and each beside it while there is room. */
export const collectFiles = async (vault: Vault, subject: string, folder: string): Promise<Record<string, unknown>> => {
  const files = await listFiles(vault, subject)
  const collected: Record<string, unknown> = {}
  let room = most
  for (const [index, { id, name, size }] of files.entries()) {
    if (size > room) continue
    room -= size
    const { bytes } = await handOver(vault, subject, id)
    collected[`${folder}/${index + 1}-${name}`] = new Uint8Array(await buffer(Readable.from(bytes)))
  }
  const list = files.map(({ name, size, sha256, at }) => ({ name, size, sha256, at }))
  return files.length > 0 ? { ...collected, [`${folder}/files`]: list } : {}
}
