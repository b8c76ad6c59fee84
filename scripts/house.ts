import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the repository. */
export const house = fileURLToPath(new URL('..', import.meta.url))

/** The folders that hold code of ours. */
export const workspaces = ['shared', 'bff', 'miniapp', 'scripts']

const notOurs = new Set(['node_modules', 'dist', '.cache', '.data', '.swc'])

/** Every file under the workspaces whose name matches, as paths from the top folder. */
export const filesOf = (top: string, name: RegExp): string[] =>
  workspaces.flatMap((workspace) => walk(join(top, workspace)).filter((file) => name.test(file))).map((file) => relative(top, file))

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
