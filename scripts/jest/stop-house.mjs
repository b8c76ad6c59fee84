import { rm } from 'node:fs/promises'

export default async function stopHouse() {
  await globalThis.houseUnderTest.stop()
  await rm(globalThis.houseUnderTest.folder, { recursive: true, force: true })
}
