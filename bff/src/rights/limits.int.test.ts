import { readFileSync } from 'node:fs'
import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { freshNumber, openPhone } from '../../test/phone'
import { makeCase } from '../../test/rights'
import { codeGuesses } from '../accounts/phone-code.service'
import { followGuesses } from './following.service'

const app = startTestApp({ rateLimits: 1 })

it('takes three call-backs an address and day, over both instances, until a supervisor lets it ask again', async () => {
  for (const _ of [1, 2, 3]) await makeCase(app)
  expect(await problemOf(makeCase(app))).toMatchObject({ status: 429, detail: expect.stringContaining('今天已经约了3次回电') })
  const supervisor = await startWork(app, '主管样例', ['supervisor'])
  expect(await supervisor.browser.client(casesContract).releaseCallBacks()).toEqual({ released: 1 })
  await makeCase(app)
})

it('stops who guesses references after ten tries, whatever is there', async () => {
  const { reference } = await makeCase(app)
  const rights = openPhone(app).client(rightsContract)
  const statuses = []
  for (let tries = 0; tries < 11; tries += 1) {
    const guess = rights.followCase({ body: { reference, phone: freshNumber(), code: '000000' } })
    statuses.push((await problemOf(guess)).status)
  }
  expect(statuses).toEqual([...Array(10).fill(422), 429])
  expect(await problemOf(rights.sendFollowCode({ body: { reference, phone: freshNumber() } }))).toMatchObject({ status: 429 })
})

it('leaves a guesser the odds that the README tells', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  // year, month and a digit that checks the others leave these to chance
  const references = 10 ** ((await makeCase(app)).reference.length - 5)
  const guesses = followGuesses * 24
  const code = Math.min(followGuesses, codeGuesses.aDay) / 10 ** codeGuesses.digits
  const odds = (share: number) => Math.round(1 / share)
  const number = (value: number) => value.toLocaleString('en')
  expect(readme).toContain(`${followGuesses} an hour and network, ${followGuesses} a day and reference`)
  expect(readme).toContain(`${guesses} guesses a day and network among the ${number(references)} numbers of a month`)
  expect(readme).toContain(`: ${(100 * guesses) / references} % a day to name the case`)
  expect(readme).toContain(`a code of ${codeGuesses.digits} digits: 1 in ${number(odds(code))} a day`)
  expect(readme).toContain(`Together 1 in ${Math.floor(odds((guesses / references) * code) / 1e6)} million a day and network`)
})
