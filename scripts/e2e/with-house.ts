import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HouseUnderTest, startHouse } from './house-under-test'

/** Starts a house of its own with the starter content for a piece of work, and takes it away afterwards. */
export async function withHouse<T>(work: (house: HouseUnderTest, setting: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tisc-house-'))
  const house = await startHouse({ DATA_DIR: folder, RATE_LIMITS: '1000' })
  process.env.E2E_URL = house.url
  try {
    return await work(house, `DATA_DIR=${folder}`)
  } finally {
    await house.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
