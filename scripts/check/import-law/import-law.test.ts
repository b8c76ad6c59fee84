import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { house, workspaces } from '../../house'
import { importLaw } from './import-law'

/** What tells of a package and its types. */
const settings = /\/(package|tsconfig)\.json$/

/** An empty house of the same rooms, whose own packages lead back into it: the law is a law of names. */
const copyHouse = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'tisc-law-'))
  for (const workspace of workspaces) {
    cpSync(join(house, workspace), join(copy, workspace), {
      recursive: true,
      filter: (path) => (statSync(path).isDirectory() ? !/node_modules|\/dist$|\/\.cache$/.test(path) : settings.test(path)),
    })
  }
  for (const folder of ['.', ...workspaces, 'bff/console', 'scripts/embedded-mongo']) linkPackages(folder, copy)
  mkdirSync(join(copy, 'node_modules/@tisc'))
  symlinkSync(join(copy, 'shared'), join(copy, 'node_modules/@tisc/shared'))
  symlinkSync(join(copy, 'bff'), join(copy, 'node_modules/@tisc/bff'))
  symlinkSync(join(copy, 'scripts/embedded-mongo'), join(copy, 'node_modules/@tisc/embedded-mongo'))
  return copy
}

const linkPackages = (folder: string, copy: string): void => {
  const packages = join(house, folder, 'node_modules')
  if (!existsSync(packages)) return
  mkdirSync(join(copy, folder, 'node_modules'))
  for (const name of readdirSync(packages)) {
    if (name !== '@tisc') symlinkSync(join(packages, name), join(copy, folder, 'node_modules', name))
  }
}

let copy: string
const plant = (path: string, text = ''): void => {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), text)
}

/** Not spelled out below: the check reads this file as well. */
const imported = 'import'

/** What is planted: a file, its text, the rule that it breaks. */
const violations = [
  ['shared/src/one.ts', `import mongoose from 'mongoose'`, 'shared imports zod alone'],
  ['shared/src/two.ts', `import { join } from 'node:path'`, 'shared imports nothing of Node'],
  ['bff/src/one.ts', `import type { A } from '../../miniapp/src/two'`, 'the BFF imports its own side and shared'],
  [
    'miniapp/src/one.tsx',
    `import { a } from '../../bff/src/two'\nexport const b = <i>{a}</i>`,
    'the mini-app imports its own side and shared',
  ],
  ['miniapp/src/three.ts', `import { join } from 'node:path'`, 'the mini-app imports nothing of Node'],
  ['scripts/embedded-mongo/src/one.ts', `import { a } from '@tisc/shared/planted/a'`, 'the embedded database knows nothing of the house'],
  ['bff/src/three.ts', `import { a } from '../test/planted'`, 'code imports no test'],
  ['bff/src/platform/one.ts', `import { a } from '../planted/planted.service'`, 'platform imports no feature'],
  ['shared/src/forms/one.ts', `import type { A } from '../planted/a'`, 'platform imports no feature'],
  ['bff/src/other/other.ts', `export { a } from '../planted/planted.model'`, 'a feature of the BFF enters another by its service'],
  ['miniapp/src/features/other/b.ts', `import '../planted/a'`, 'a feature of the mini-app enters another by its api'],
  ['shared/src/other/b.ts', `import type { A } from '@tisc/shared/planted/a'`, 'a feature of shared imports no other'],
  ['bff/src/planted/planted.routes.ts', `import { a } from './planted.model'`, 'routes call the service, not the model'],
  ['bff/src/planted/two.service.ts', `import { a } from './planted.routes'`, 'a service knows no routes'],
  ['bff/src/planted/two.model.ts', `const a = await ${imported}('./planted.service')`, 'a model knows no service and no routes'],
  [
    'miniapp/src/ui/one.tsx',
    `import { a } from '../features/planted/a'\nexport const b = <i>{a}</i>`,
    'platform and ui of an app import no feature',
  ],
  ['miniapp/src/platform/one.ts', `import { b } from '../ui/one'`, 'platform of an app imports no ui'],
  ['bff/src/eight.ts', `import '../console/src/planted'`, 'the BFF imports its own side and shared'],
  ['bff/console/src/one.ts', `import '../../src/two'`, 'the console imports its own side and shared'],
  ['bff/console/src/features/other/b.ts', `import '../planted/a'`, 'a feature of the console enters another by its api'],
  ['bff/src/planted/calling.service.ts', `import { callWechat } from '../platform/wechat/call'`, 'WeChat is called by its adapter alone'],
  ['bff/src/four.ts', `import { a } from './nowhere'`, 'every import is found'],
  ['bff/src/five.ts', `import type { A } from './six'`, 'no cycles'],
] as const

const targets = [
  'bff/src/platform/wechat/call.ts',
  'bff/src/two.ts',
  'bff/test/planted.ts',
  'bff/src/planted/planted.service.ts',
  'bff/src/planted/planted.model.ts',
  'shared/src/planted/a.ts',
]

beforeAll(() => {
  copy = copyHouse()
})
afterAll(() => rmSync(copy, { recursive: true }))

describe('the import law', () => {
  it('names every planted violation, and an import that the tool cannot see', async () => {
    for (const path of [
      ...targets,
      'miniapp/src/two.ts',
      'miniapp/src/features/planted/a.ts',
      'bff/console/src/planted.ts',
      'bff/console/src/features/planted/a.ts',
    ])
      plant(path)
    plant('bff/src/six.ts', `import type { B } from './five'`)
    for (const [path, text] of violations) plant(path, text)
    plant('bff/src/seven.ts', `export type Hidden = ${imported}('./two').Hidden`)
    const verdict: string = await importLaw.run(copy).catch((error: Error) => error.message)
    expect(verdict).toContain('The import law was not checked for:\n  bff/src/seven.ts: ./two')
    for (const [path, , rule] of violations) expect(verdict).toContain(`  ${rule}: ${path} → `)
  })
})
