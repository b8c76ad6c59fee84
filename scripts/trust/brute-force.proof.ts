import type { Proof } from '../proof/proof'
import { inParallel, withInstances } from './instances'
import { addStaff, signIn } from './staff-door'

const allowed = { account: 10, address: 100 }
const together = 8
const wrong = { password: 'not the password', code: '123456' }

/** A different address in each forwarding header. */
const pretended = (index: number): string => `198.51.${Math.floor(index / 250) % 250}.${index % 250}`

/** How many of so many tries told whether they were right. */
const checked = async (tries: number, urls: [string, string], nameOf: (index: number) => string): Promise<number> => {
  const answers = await inParallel(tries, together, (index) =>
    signIn(urls[index % 2] ?? '', { name: nameOf(index), ...wrong }, pretended(index)),
  )
  return answers.filter(({ status }) => status === 401).length
}

/** Wrong passwords, through two processes at once: by account, by address, behind forged forwarding headers. */
export const proof: Proof = {
  name: 'wrong passwords are checked 10 times an account and 100 times an address in 15 minutes',
  weakening: 'the limits are multiplied by a thousand',
  notInTest: 'it starts two servers; the tests of wrong passwords have two instances with small numbers',
  run: (size, weaken) =>
    withInstances({ RATE_LIMITS: weaken ? '1000' : '1' }, async (urls) => {
      const tries = size === 'full' ? 1_000 : 100
      await addStaff('目标', ['administrator'])
      const account = await checked(tries, urls, () => '目标')
      const address = account + (await checked(tries + allowed.address, urls, (index) => `无此人${index}`))
      if (account === 0 || account > allowed.account) throw new Error(`${account} of ${tries} tries on one account were checked`)
      if (address > allowed.address) throw new Error(`${address} tries from one address were checked`)
      return { figures: { tries: 2 * tries + allowed.address, 'checked for one account': account, 'checked for one address': address } }
    }),
}
