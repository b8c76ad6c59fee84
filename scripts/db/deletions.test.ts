import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Accounts } from '@tisc/bff/accounts/account.model'
import { findOrMakeAccount } from '@tisc/bff/accounts/account.service'
import { eraseRestored } from '@tisc/bff/accounts/leaving.service'
import { personalParts } from '@tisc/bff/personal-parts'
import { DataKeys } from '@tisc/bff/platform/vault/data-key.model'
import { createVault } from '@tisc/bff/platform/vault/vault'
import { runHere } from '../test/run-here'
import { forgetKeys } from './forget-keys'
import { main } from './main'
import { sealerOf } from './sealer'
import { withModels } from './with-models'

const root = mkdtempSync(join(tmpdir(), 'tisc-deletions-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Runs something in this process with the models on the database of a folder. */
const at = <T>(name: string, work: (vault: ReturnType<typeof createVault>) => Promise<T>): Promise<T> => {
  process.env.DATA_DIR = join(root, name)
  return withModels(({ dataFolder }) => work(createVault(sealerOf(dataFolder)))).finally(() => {
    delete process.env.DATA_DIR
  })
}
const db = (given: string[], name: string) =>
  runHere(main, given, { NODE_ENV: undefined, MONGODB_URI: undefined, DATA_DIR: join(root, name) })

it('erases again who was erased after the backup, and needs both archives', async () => {
  const now = new Date('2026-11-24T02:00:00.000Z')
  const [before, after] = [join(root, 'before'), join(root, 'after')]
  const [gone, stays] = await at('office', async (vault) => {
    const accounts = [
      await findOrMakeAccount(vault, { phone: '13900000001' }, now),
      await findOrMakeAccount(vault, { phone: '13900000002' }, now),
    ]
    return accounts.map(({ account }) => account._id.toHexString())
  })
  expect(await db(['backup', before], 'office')).toMatchObject({ code: 0 })
  await at('office', (vault) => eraseRestored(vault, personalParts, [gone ?? ''], now))
  expect(await db(['backup', after], 'office')).toMatchObject({ code: 0 })
  renameSync(join(before, 'keys'), join(root, 'kept-keys'))
  const halved = await db(['restore', before, after], 'restored')
  expect(halved).toMatchObject({ code: 1, problem: expect.stringMatching(/both its archives/) })
  renameSync(join(root, 'kept-keys'), join(before, 'keys'))
  await forgetKeys([root], Date.now() + 29 * 86_400_000)
  expect(await db(['restore', before, after], 'restored')).toMatchObject({ code: 0 })
  await at('restored', async () => {
    expect((await Accounts.find({}, { _id: 1 }).lean()).map(({ _id }) => _id.toHexString())).toEqual([stays])
    expect((await DataKeys.find({ _id: /^account / }).lean()).map(({ _id }) => _id)).toEqual([`account ${stays}`])
  })
  // thirty days on, what was erased can be opened from no backup
  await forgetKeys([root], Date.now() + 30 * 86_400_000)
  expect([before, after].map((backup) => readdirSync(backup).sort())).toEqual(Array(2).fill(['backup.json', 'data']))
}, 120_000)
