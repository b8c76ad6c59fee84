import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHouse } from '../e2e/house-under-test'
import type { Bench } from './bench'
import { median, timeOf } from './serving/figures'

const rounds = 3

/** `npm start` with nothing changed, on the folder that the first start left. */
export const bench: Bench = {
  name: 'start',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tisc-start-'))
    const times: number[] = []
    try {
      await (await startHouse({ DATA_DIR: folder })).stop()
      for (let round = 0; round < rounds; round++) {
        let house: Awaited<ReturnType<typeof startHouse>> | undefined
        const took = await timeOf(async () => {
          house = await startHouse({ DATA_DIR: folder })
        })
        times.push(took / 1000)
        await house?.stop()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    const value = median(times)
    return [{ figure: 'a second start, ready', value, unit: 's', limit: '≤ 5', ok: value <= 5 }]
  },
}
