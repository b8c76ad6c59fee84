import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Stop } from '../steps/stop.mjs'

/** How long the keys of a backup are kept, in milliseconds: with them goes what people had erased. */
const kept = 30 * 86_400_000
/** Says in a folder of keys when they were copied, so that their age is known wherever they are kept. */
export const keysManifest = 'copied.json'
const manifest = z.object({ at: z.iso.datetime() })

/** Folders of keys in a folder or below it; what they lie in is somebody's own order, so a few levels are looked through. */
const findKeys = (folder: string, levels = 4): string[] => {
  if (existsSync(join(folder, keysManifest))) return [folder]
  if (levels === 0) return []
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return below.flatMap(({ name }) => findKeys(join(folder, name), levels - 1))
}

const copiedAt = (folder: string): number => Date.parse(manifest.parse(JSON.parse(readFileSync(join(folder, keysManifest), 'utf8'))).at)

/** `forget-keys <folder>`: removes the keys of backups in it that are older than 30 days, for a daily job of the machine's. */
export const forgetKeys = async ([folder, ...more]: string[], now = Date.now()): Promise<void> => {
  if (!folder || more.length > 0) throw new Stop('forget-keys needs one folder: where the backups are, or where their keys are kept')
  if (!existsSync(folder)) throw new Stop(`${folder} is not there`)
  const found = findKeys(folder)
  const old = found.filter((keys) => now - copiedAt(keys) >= kept)
  for (const keys of old) {
    rmSync(keys, { recursive: true })
    console.log(`removed ${keys}`)
  }
  console.log(`${old.length} of ${found.length} archives of keys were older than 30 days and are gone.`)
}
