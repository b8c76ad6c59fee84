import { houseOfItsOwn } from './house-of-its-own'
import { until } from './processes'

const { start, leftRunning } = houseOfItsOwn()

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
