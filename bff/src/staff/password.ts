import { hash, verify } from '@node-rs/argon2'
import type { Strength } from '@tisc/shared/staff/staff.schema'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { mintSecret } from '../platform/secret'

/** 0 can be guessed at once, 4 never; below this a password is refused. */
const enough = 3
const shortest = 12

/** What everybody would try first in this house. */
const ofTheHouse = ['tisc', 'qingdao', 'tiscqingdao', 'zhishichanquan', 'wipo', 'daily', '青岛', '知识产权', '日刊']

/** Beyond so many characters nothing changes any more but the time it takes. */
const estimated = 64

let estimator: Promise<ZxcvbnFactory> | undefined

/** Loaded with the first password that is chosen: the block-list takes a quarter of a second and some megabytes. */
const loadEstimator = async (): Promise<ZxcvbnFactory> => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

/** How strong a password is for this person; common passwords, names, keyboard walks, dates and words of the house count for nothing. */
export const ratePassword = async (password: string, name: string): Promise<Strength> => {
  estimator ??= loadEstimator()
  const { score } = (await estimator).check(password.slice(0, estimated), [name, ...ofTheHouse])
  if (password.length < shortest) return { score, enough: false, advice: `至少${shortest}个字符` }
  if (score < enough) return { score, enough: false, advice: '太容易猜到，请多用几个互不相干的词' }
  return { score, enough: true }
}

/** argon2id with the library's parameters (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

let decoy: Promise<string> | undefined

/** Whether the password is right. Where there is none to compare with, the same work is done and the answer is no. */
export const isPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  decoy ??= hashPassword(mintSecret())
  const right = await verify(stored ?? (await decoy), password)
  return right && stored !== undefined
}
