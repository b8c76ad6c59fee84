import { join } from 'node:path'
import { type BuildFailure, build as bundle } from 'esbuild'
import { command } from '../steps/command.mjs'
import { Stop } from '../steps/stop.mjs'

/** Something that is made from sources. */
export interface Build {
  name: 'h5' | 'weapp' | 'console' | 'bff' | 'database'
  /** Files and folders that decide the result, from the top folder. */
  inputs: string[]
  /** What else decides it. */
  variables?: string[]
  /** A file that is there when it was built. */
  output: string
  make: (house: string) => Promise<unknown>
}

const miniappInputs = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/build',
  'miniapp/babel.config.js',
  'miniapp/package.json',
  'shared/src',
  'shared/package.json',
  'package-lock.json',
]

const taro = (type: 'h5' | 'weapp') => (house: string) =>
  command('npm', ['run', `build:${type}`, '-w', 'miniapp'], { cwd: house, env: { NODE_ENV: 'production' } })

/**
 * Packages that stay where npm put them: what every request passes through, which answers a quarter slower from within the file; machine
 * code; files they read beside themselves; and what mongodb would use if it were there.
 */
const outside = [
  ...['express', 'helmet', 'pino-http'],
  ...['@node-rs/*', 'sharp', 'lmdb', 'pdfkit', 'fontkit', 'pino', '@expo-google-fonts/*', 'swagger-ui-dist'],
  ...['@aws-sdk/*', '@mongodb-js/zstd', 'aws4', 'gcp-metadata', 'kerberos', 'mongodb-client-encryption', 'snappy', 'socks'],
]

/** What a module has that Node loads by itself, for packages that were written for that. */
const asRequired = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`

/** One file for Node with nearly all packages inside: a thousand files of their own would take it half a second longer to begin. */
const node = (entry: string, outfile: string) => async (house: string) => {
  await bundle({
    entryPoints: [join(house, entry)],
    outfile: join(house, outfile),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    external: outside,
    banner: { js: asRequired },
    logLevel: 'silent',
  }).catch((failure: Error | BuildFailure) => {
    if (!('errors' in failure)) throw failure
    throw new Stop(failure.errors.map(({ text, location }) => `${location?.file}:${location?.line}: ${text}`).join('\n'))
  })
}

export const builds: Build[] = [
  { name: 'h5', inputs: miniappInputs, output: 'miniapp/dist/h5/index.html', make: taro('h5') },
  {
    name: 'weapp',
    inputs: [...miniappInputs, 'miniapp/project.config.json'],
    variables: ['PUBLIC_URL'],
    output: 'miniapp/dist/weapp/app.json',
    make: taro('weapp'),
  },
  {
    name: 'console',
    inputs: [
      'bff/console/src',
      'bff/console/index.html',
      'bff/console/vite.config.ts',
      'bff/console/package.json',
      'shared/src',
      'package-lock.json',
    ],
    output: 'bff/console/dist/index.html',
    make: (house) => command('npm', ['run', 'build', '-w', 'bff/console'], { cwd: house, env: { NODE_ENV: 'production' } }),
  },
  {
    name: 'bff',
    inputs: ['bff/src', 'bff/package.json', 'shared/src', 'shared/package.json', 'scripts/build', 'package-lock.json'],
    output: 'bff/dist/server.js',
    make: node('bff/src/server.ts', 'bff/dist/server.js'),
  },
  {
    name: 'database',
    inputs: [
      'scripts/embedded-mongo/src',
      'scripts/embedded-mongo/package.json',
      'scripts/start/database-process.ts',
      'scripts/build',
      'package-lock.json',
    ],
    output: 'scripts/embedded-mongo/dist/database.js',
    make: node('scripts/start/database-process.ts', 'scripts/embedded-mongo/dist/database.js'),
  },
]
