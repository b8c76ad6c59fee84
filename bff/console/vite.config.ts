import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const styles = fileURLToPath(new URL('./src/platform/styles-with-nonce.ts', import.meta.url))

/** Leads whoever writes style elements through the module that gives them the page's nonce. */
const stylesWithNonce: Plugin = {
  name: 'styles-with-nonce',
  enforce: 'pre',
  resolveId: (source, importer) => (source.endsWith('/Dom/dynamicCSS') && importer !== styles ? styles : null),
}

/** Served by the BFF under `/console`; in development Vite passes API calls on to it. */
export default defineConfig({
  base: '/console/',
  plugins: [stylesWithNonce],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: { onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning) },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
