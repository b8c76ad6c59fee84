import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

/** Jest's global set-up: one database and one simulated WeChat for all workers; MONGODB_URI names a real server to run the same tests on. */
export default async function startDatabase() {
  const { startWechatSimulator } = await tsImport('../wechat-simulator/server/server.ts', import.meta.url)
  const wechat = await startWechatSimulator()
  process.env.TEST_WECHAT_URL = wechat.url
  globalThis.testWechat = wechat
  if (process.env.MONGODB_URI) {
    process.env.TEST_MONGODB_URI = process.env.MONGODB_URI
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'tisc-test-'))
  const { startEmbeddedDatabase } = await tsImport('../start/embedded-database.ts', import.meta.url)
  const database = await startEmbeddedDatabase({ folder, syncOnCommit: false })
  process.env.TEST_MONGODB_URI = database.ready.uri
  globalThis.testDatabase = { folder, stop: database.stop }
}
