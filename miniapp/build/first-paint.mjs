import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const miniapp = join(dirname(fileURLToPath(import.meta.url)), '..')

/** `row.module.scss` and `title` make `row-title`, as in `config/index.ts`; the styles themselves come with the app. */
const classNames = {
  name: 'class-names',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: `export default new Proxy({}, { get: (_, name) => ${JSON.stringify(`${basename(path, '.module.scss')}-`)} + name })`,
    })),
}

await build({
  entryPoints: [join(miniapp, 'src/first-paint.tsx')],
  outfile: join(miniapp, 'dist/first-paint.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  jsx: 'automatic',
  define: { 'process.env.TARO_ENV': '"h5"', 'process.env.NODE_ENV': '"production"', API_ORIGIN: '""' },
  alias: { '@tarojs/taro': join(miniapp, 'build/first-paint/taro.js') },
  inject: [join(miniapp, 'build/first-paint/window.js')],
  // Clients are loaded when something is asked for, which nothing is while a page is drawn.
  external: ['*.client'],
  plugins: [classNames],
})
