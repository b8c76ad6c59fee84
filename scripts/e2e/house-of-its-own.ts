import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HouseUnderTest, startHouse } from './house-under-test'
import { processesWith } from './processes'

/** `npm start` on a folder that belongs to this test file, which is stopped after each test; call it at the top of the file. */
export const houseOfItsOwn = () => {
  let folder = ''
  let house: HouseUnderTest | undefined
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tisc-start-'))
  })
  afterEach(async () => {
    if (house?.process.exitCode === null && house.process.signalCode === null) await house.stop()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    start: async (): Promise<HouseUnderTest> => {
      house = await startHouse({ DATA_DIR: folder })
      return house
    },
    /** The processes of this house that run now. */
    leftRunning: () => processesWith(`DATA_DIR=${folder}`),
  }
}
