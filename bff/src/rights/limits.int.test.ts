import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import { problemOf, startTestApp } from '../../test/app'
import { startWork } from '../../test/browser'
import { freshNumber, openPhone } from '../../test/phone'
import { makeCase } from '../../test/rights'

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
