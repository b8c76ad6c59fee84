import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'
import { checkDataFolder } from './data-folder'
import type { Store } from './environment'
import { ownerStore, readOwner } from './owner'

/** The URI of the engine that uses a folder at this moment, by its owner record. Throws a DataFolderError if the folder is damaged or foreign. */
export async function liveEngine(dataPath: string): Promise<{ uri: string; pid: number } | undefined> {
  if (!existsSync(join(dataPath, 'data.mdb'))) return undefined
  checkDataFolder(dataPath)
  const root = open<Buffer, Buffer>({
    path: dataPath,
    noSubdir: false,
    readOnly: true,
    maxDbs: 4,
    encoding: 'binary',
    keyEncoding: 'binary',
  })
  try {
    const store = root.openDB<Buffer, Buffer>({ name: ownerStore, encoding: 'binary', keyEncoding: 'binary' }) as Store | undefined
    const owner = store && readOwner(store)
    return owner?.uri === undefined ? undefined : { uri: owner.uri, pid: owner.pid }
  } finally {
    await root.close()
  }
}
