import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Compiler } from 'webpack'

const template = path.resolve(__dirname, '../build/service-worker.js')

/** The worker's text for the files of a build. */
const workerFor = (files: string[]): string => {
  const assets = files
    .filter((name) => /^(js|css)\/.*\.(js|css)$/.test(name))
    .sort()
    .map((name) => `/${name}`)
  const version = createHash('sha256').update(assets.join()).digest('hex').slice(0, 12)
  return readFileSync(template, 'utf8').replace('__VERSION__', JSON.stringify(version)).replace('__ASSETS__', JSON.stringify(assets))
}

/** A webpack plug-in: writes the service worker with the list of the files this build has made. */
export class EmitServiceWorker {
  apply(compiler: Compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('EmitServiceWorker', (compilation) => {
      // after the real content hashes are known, else the names would be yesterday's
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'EmitServiceWorker', stage }, (files) => {
        compilation.emitAsset('service-worker.js', new sources.RawSource(workerFor(Object.keys(files))))
      })
    })
  }
}
