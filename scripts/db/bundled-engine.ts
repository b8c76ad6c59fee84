import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Engine from '@tisc/embedded-mongo'
import { build } from 'esbuild'
import { house } from '../house'

const folder = join(house, 'scripts/embedded-mongo')

/** The engine in one file: bundling and loading that takes half the time of loading its hundred and more sources one by one. */
export async function bundledEngine(): Promise<typeof Engine> {
  const outfile = join(folder, '.cache', `serve-${process.pid}.mjs`)
  const [entryPoints, external] = [[join(folder, 'src/index.ts')], ['lmdb']]
  await build({ entryPoints, outfile, external, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'silent' })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
