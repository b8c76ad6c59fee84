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

/** Builds what is missing or was built from other sources, one after the other, and gives back what that was. */
export async function buildStale(house: string, builds: Build[]): Promise<Build['name'][]> {
  const built: Build['name'][] = []
  for (const build of builds) {
    const print = fingerprint(house, build)
    if (existsSync(join(house, build.output)) && lastPrint(house, build) === print) continue
    await step(`Building ${titles[build.name]}`, () => build.make(house))
    mkdirSync(join(house, '.cache'), { recursive: true })
    writeFileSync(printFile(house, build), print)
    built.push(build.name)
  }
  return built
}

const printFile = (house: string, { name }: Build): string => join(house, '.cache', `${name}.built-from`)

const lastPrint = (house: string, build: Build): string | undefined => {
  const file = printFile(house, build)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
