import { buildStale } from '../build/build-stale'
import { builds } from '../build/builds'
import type { Check } from '../check/check'
import { checks } from '../check/checks'
import { wechatChecks } from '../check/wechat/wechat-checks'
import { house } from '../house'
import { installFromDebian } from '../install/from-debian'
import { haveDocuments } from '../jest/documents.mjs'
import { jestSuite } from '../jest/jest-suite'
import { runSuites, type Suite, together } from '../steps/run-suites'
import { smallProofs } from './small-proofs'

const once = (title: string, work: () => Promise<string>): Suite => ({
  title,
  run: async () => ({ passed: 1, failed: 0, note: await work() }),
})
const asSuite = (check: Check): Suite => once(check.title, () => check.run(house))

/** `npm test`: everything that must hold, from the format to the browser. Its last line has the true sums. */
export const main = async (): Promise<void> => {
  await runSuites([
    once('Builds', async () => `built: ${(await buildStale(house, builds)).join(', ') || 'nothing was stale'}`),
    once('Chromium and ffmpeg', installFromDebian),
    together(
      'Checks, unit and integration tests',
      ...[...checks, ...wechatChecks].map(asSuite),
      jestSuite('Unit and integration tests', 'jest.config', haveDocuments ? '' : 'documents: not run'),
    ),
    together('Proofs, small, and end-to-end tests', smallProofs, jestSuite('End-to-end tests', 'e2e.config')),
  ])
  // what a suite left running when it failed ends with us
  process.exit()
}
