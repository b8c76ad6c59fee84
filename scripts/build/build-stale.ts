import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from '../steps/step.mjs'
import type { Build } from './builds'
import { fingerprint } from './fingerprint'

const titles: Record<Build['name'], string> = {
  h5: 'the H5 app',
  weapp: 'the WeChat app',
  console: 'the staff console',
  bff: 'the server',
  database: 'the database',
}

/** So many builds run at the same time: each leaves a processor idle now and then. */
const lanes = 2

/** Builds what is missing or was built from other sources, and gives back what that was. Throws the first failure once nothing runs any more. */
export async function buildStale(house: string, builds: Build[]): Promise<Build['name'][]> {
  const stale = builds
    .map((build) => ({ build, print: fingerprint(house, build) }))
    .filter(({ build, print }) => !existsSync(join(house, build.output)) || lastPrint(house, build) !== print)
  const waiting = stale.values()
  const work = async () => {
    for (const { build, print } of waiting) {
      await step(`Building ${titles[build.name]}`, () => build.make(house))
      mkdirSync(join(house, '.cache'), { recursive: true })
      writeFileSync(printFile(house, build), print)
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, work))
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return stale.map(({ build }) => build.name)
}

const printFile = (house: string, { name }: Build): string => join(house, '.cache', `${name}.built-from`)

const lastPrint = (house: string, build: Build): string | undefined => {
  const file = printFile(house, build)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
