import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HouseUnderTest, startHouse } from './house-under-test'
import { processesWith, until } from './processes'

let folder: string
let house: HouseUnderTest | undefined
const start = async (): Promise<HouseUnderTest> => {
  house = await startHouse({ DATA_DIR: folder })
  return house
}
const leftRunning = () => processesWith(`DATA_DIR=${folder}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tisc-killed-'))
})
afterEach(async () => {
  if (house?.process.exitCode === null && house.process.signalCode === null) await house.stop()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm start', () => {
  it('leaves nothing running when it is killed', async () => {
    const { stop } = await start()
    await stop('SIGKILL')
    await until('all processes have ended', () => leftRunning().length === 0, 10_000)
  })

  it('ends when its server or its database is killed, and says so', async () => {
    const { printed, process: self } = await start()
    const [database] = leftRunning().filter((id) => id !== self.pid)
    process.kill(database ?? Number.NaN, 'SIGKILL')
    await until('npm start has ended', () => self.exitCode !== null, 10_000)
    expect(self.exitCode).toBe(1)
    expect(printed()).toMatch(/The (database|server) ended \(SIGKILL\): see the lines above/)
    expect(leftRunning()).toEqual([])
  })
})
