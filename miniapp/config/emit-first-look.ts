import { createHash } from 'node:crypto'
import path from 'node:path'
import { buildSync } from 'esbuild'
import type { Compiler } from 'webpack'

const built = buildSync({
  entryPoints: [path.resolve(__dirname, '../src/first-look.ts')],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2018',
})
const text = built.outputFiles[0]?.text ?? ''
const file = `js/first-look.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`

/** The address of the script that must run before the page is drawn; the template links it. */
export const firstLook = `/${file}`

/** A webpack plug-in: writes that script. */
export class EmitFirstLook {
  apply(compiler: Compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('EmitFirstLook', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'EmitFirstLook', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        compilation.emitAsset(file, new sources.RawSource(text))
      })
    })
  }
}
