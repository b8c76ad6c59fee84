import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineProcess, engineWithoutPrivileges, freshFolder } from '../test/engine-process'
import { rejection } from '../test/with-engine'

it('refuses a folder or a file it may not write in one line, and leaves them as they are', async () => {
  const folder = freshFolder()
  const refusal = async (): Promise<string> => (await rejection(engineWithoutPrivileges(folder))).message
  const whole = (path: string): RegExp =>
    new RegExp(`^the engine ended with 1: ${path} cannot be written to \\(EACCES\\)\\. Give write permission[^\\n]*\\n$`)
  chmodSync(folder, 0o555)
  expect(await refusal()).toMatch(whole(folder))
  expect(readdirSync(folder)).toEqual([])
  chmodSync(folder, 0o755)
  await (await engineProcess(folder)).end()
  const file = join(folder, 'data.mdb')
  const before = readFileSync(file)
  chmodSync(file, 0o444)
  expect(await refusal()).toMatch(whole(file))
  chmodSync(file, 0o644)
  chmodSync(folder, 0o555)
  expect(await refusal()).toMatch(whole(folder))
  expect(readFileSync(file).equals(before)).toBe(true)
  chmodSync(folder, 0o755)
  await (await engineWithoutPrivileges(folder)).end()
}, 30_000)
