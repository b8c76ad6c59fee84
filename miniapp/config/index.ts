import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import routes from '../src/platform/routes.json'
import { EmitFirstLook, firstLook } from './emit-first-look'
import { EmitServiceWorker } from './emit-service-worker'

const target = process.env.TARO_ENV || 'h5'
// Taro page path to web address, as the H5 router wants it
const webAddresses = Object.fromEntries(Object.values(routes).map(({ page, web }) => [`/${page}`, web]))
const isTranspiled = (file: string) => /[\\/]shared[\\/]src[\\/]|[\\/]node_modules[\\/](zod|uqr|@stablelib)[\\/]/.test(file)

/** `row.module.scss` and `.title` make `row-title` on every build, so that the server's first markup can use the same names. */
const scopedName = (name: string, file: string) =>
  // in WeChat a rule for `p` has already become one for `.h5-p`, which every `p` has
  name.startsWith('h5-') ? name : `${path.basename(file).replace(/\.module\.scss$/, '')}-${name}`
// the plug-in knows `table` but not what it is made of
const addTableParts = (_inline: string[], block: string[]) => block.push('caption', 'tbody', 'tr', 'th', 'td')
const cssModules = { enable: true, config: { namingPattern: 'module', generateScopedName: scopedName } }
const apiOrigin = JSON.stringify(target === 'h5' ? '' : process.env.PUBLIC_URL || 'http://localhost:3000')

const mini = {
  enableSourceMap: false,
  optimizeMainPackage: { enable: true },
  // each level of nesting is written out, 4 kB a level; what lies deeper goes on in a component of its own
  baseLevel: 10,
  compile: { include: [isTranspiled] },
  // modules have names of their own, so their order means nothing
  miniCssExtractPluginOption: { ignoreOrder: true },
  postcss: { pxtransform: { enable: true, config: {} }, cssModules },
}

export default defineConfig(async () => ({
  projectName: 'tisc-qingdao',
  date: '2026-1-1',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: process.env.OUTPUT_ROOT || `dist/${target}`,
  plugins: [['@tarojs/plugin-html', { modifyElements: addTableParts }], path.resolve(__dirname, '../build/plugin-aria.js')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // Chinese as it is: written as \u…, it would take twice the room in a package that WeChat limits
  terser: { enable: true, config: { output: { ascii_only: false } } },
  defineConstants: { API_ORIGIN: apiOrigin },
  mini,
  h5: {
    enableSourceMap: false,
    publicPath: '/',
    staticDirectory: 'static',
    htmlPluginOption: { firstLook },
    router: { mode: 'browser', customRoutes: webAddresses },
    compile: { include: [isTranspiled] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // vw instead of rem: no inline script has to set the root size, which a strict CSP would refuse
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: { targetUnit: 'vw' } },
      // our tags are the browser's own: a rule for `button` must not become one for Taro's element
      htmltransform: { enable: false, config: {} },
      cssModules,
    },
    // Taro always brings its own elements, their styles and an icon font; none of them is on our pages
    webpackChain: (chain) => {
      chain.plugin('first-look').use(EmitFirstLook)
      chain.plugin('service-worker').use(EmitServiceWorker)
      // zod and the field schemas once, whichever client is asked first
      const schemas = {
        test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]shared[\\/]src[\\/]platform[\\/]/,
        name: 'schemas',
        chunks: 'async',
        enforce: true,
      }
      const split = chain.optimization.get('splitChunks')
      chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, schemas } })
      chain.module
        .rule('title-as-text')
        .test(/@tarojs[\\/]router[\\/]dist/)
        .use('title-as-text')
        .loader(path.resolve(__dirname, '../build/title-as-text.js'))
      chain.resolve.alias.set('@tarojs/components/dist/components$', path.resolve(__dirname, '../build/no-components.js'))
      for (const css of ['global.css', 'dist/taro-components/taro-components.css']) {
        chain.resolve.alias.set(`@tarojs/components/${css}$`, path.resolve(__dirname, '../build/no-components.css'))
      }
    },
  },
}))
