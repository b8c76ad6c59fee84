import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { actOf, actWords } from '@tisc/shared/audit/audit.words'
import type { Contract } from '@tisc/shared/platform/contract'
import { house } from '../house'

const folder = join(house, 'shared/src')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.contract.ts'))

/** Whatever staff may call stands in the log at least when it is refused. */
const staffActs = async (): Promise<string[]> => {
  const modules: Record<string, unknown>[] = []
  for (const name of files) modules.push(await import(join(folder, name)))
  const contracts = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (name.endsWith('Contract') ? [value as Contract] : [])),
  )
  return contracts.flatMap((contract) =>
    Object.entries(contract).flatMap(([act, endpoint]) => (typeof endpoint.access === 'object' ? [act] : [])),
  )
}

it('every act of staff has a word in the log', async () => {
  const acts = await staffActs()
  expect(acts.length).toBeGreaterThan(50)
  expect(acts.filter((act) => !(act in actWords))).toEqual([])
})

it('no two acts have the same word, so that a word finds its own', () => {
  expect(Object.entries(actWords).filter(([act, word]) => actOf(word) !== act)).toEqual([])
})
