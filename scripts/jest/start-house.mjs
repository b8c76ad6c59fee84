import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'

/** Jest's global set-up for the end-to-end tests: `npm start` on a free port with a folder of its own, as a newcomer would. */
export default async function startHouse() {
  // each test starts programs and pages, on a machine that may do much else
  process.env.TEST_LIMIT = '60000'
  const folder = await mkdtemp(join(tmpdir(), 'tisc-e2e-'))
  const { startHouse: start } = await tsImport('../e2e/house-under-test.ts', import.meta.url)
  const house = await start({ DATA_DIR: folder })
  process.env.E2E_URL = house.url
  globalThis.houseUnderTest = { folder, stop: house.stop }
}
