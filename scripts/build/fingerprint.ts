import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Build } from './builds'

const decidesNothing = /\.test\.tsx?$|\.md$/

/** A digest of everything that decides what a build makes: the same digest, the same result. */
export const fingerprint = (house: string, { inputs, variables = [] }: Build): string => {
  const hash = createHash('sha256')
  for (const variable of variables) hash.update(`${variable}=${process.env[variable] ?? ''}\0`)
  for (const file of inputs.flatMap((input) => filesUnder(house, input)).sort())
    hash.update(`${file}\0`).update(readFileSync(join(house, file)))
  return hash.digest('hex')
}

const filesUnder = (house: string, path: string): string[] => {
  if (!existsSync(join(house, path))) return []
  if (statSync(join(house, path)).isFile()) return decidesNothing.test(path) ? [] : [path]
  return readdirSync(join(house, path)).flatMap((name) => filesUnder(house, `${path}/${name}`))
}
