import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesOf } from '../house'

/** Loads every file of the house with the given ending whose path contains all the words, and gives back one export of each. */
export async function findModules<Found>(top: string, ending: RegExp, name: string, words: string[]): Promise<Found[]> {
  const files = filesOf(top, ending).filter((file) => words.every((word) => file.includes(word)))
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(top, file)).href)))
  return modules.map((module, number) => {
    if (module[name] === undefined) throw new Error(`${files[number]} exports no "${name}"`)
    return module[name]
  })
}
