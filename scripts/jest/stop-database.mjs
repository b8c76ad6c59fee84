import { rm } from 'node:fs/promises'

export default async function stopDatabase() {
  await globalThis.testWechat?.stop()
  const database = globalThis.testDatabase
  if (!database) return
  await database.stop(10_000)
  await rm(database.folder, { recursive: true, force: true })
}
