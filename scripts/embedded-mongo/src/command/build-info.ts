import { maxDocumentBytes } from '../bson/codec'
import { command } from './command'

/** The version whose behaviour this engine has. */
export const serverVersion = '7.0.0'

export const buildInfo = command({
  names: ['buildInfo', 'buildinfo'],
  fields: {},
  run: () => ({
    version: serverVersion,
    versionArray: serverVersion.split('.').map(Number).concat(0),
    gitVersion: 'embedded-engine',
    modules: [],
    allocator: 'system',
    javascriptEngine: 'none',
    bits: 64,
    debug: false,
    maxBsonObjectSize: maxDocumentBytes,
    storageEngines: ['lmdb'],
    ok: 1,
  }),
})
