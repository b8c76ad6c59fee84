import { Accounts, ownerOf } from '@tisc/bff/accounts/account.model'
import { sealIdentity } from '@tisc/bff/accounts/account.service'
import { composeIssue } from '@tisc/bff/daily/issue.composing'
import { draftArticle, publishArticle } from '@tisc/bff/daily/publishing.service'
import { Choices } from '@tisc/bff/messages/choice.model'
import { Grants, grantId } from '@tisc/bff/messages/grant.model'
import { announce } from '@tisc/bff/platform/events/events'
import type { Vault } from '@tisc/bff/platform/vault/vault'
import { consents } from '@tisc/shared/accounts/consents'
import { Types } from 'mongoose'

const agreed = (now: Date) => ({
  account: { version: consents.account.version, at: now },
  subscriptions: { version: consents.subscriptions.version, at: now },
})

/** Some people who want each issue by WeChat and accept two messages, so that a second one would arrive; gives back their openids. */
const fill = async (vault: Vault, numbers: number[], now: Date): Promise<string[]> => {
  const made = await Promise.all(
    numbers.map(async (number) => {
      const _id = new Types.ObjectId()
      const openid = `openid-${number}`
      const sealed = await sealIdentity(vault, await vault.create(ownerOf(_id), now), 'openid', openid)
      return { _id, openid, sealed }
    }),
  )
  const same = { state: 'active' as const, createdAt: now, lastSignIn: now, language: 'zh' as const, consents: agreed(now) }
  await Accounts.collection.insertMany(made.map(({ _id, sealed }) => ({ _id, openid: sealed, ...same })))
  const daily = [{ topic: 'all', frequency: 'issue' as const, channels: ['wechat' as const] }]
  await Choices.collection.insertMany(made.map(({ _id }) => ({ _id, daily, keys: ['issue:all'] })))
  const moves = [{ at: now, change: 1, why: 'tap' as const }]
  await Grants.insertMany(made.map(({ _id }) => ({ _id: grantId(_id, 'daily'), accountId: _id, notice: 'daily' as const, left: 2, moves })))
  return made.map(({ openid }) => openid)
}

export const fillSubscribers = async (vault: Vault, people: number): Promise<string[]> => {
  const openids: string[] = []
  const now = new Date()
  for (let first = 0; first < people; first += 1_000) {
    const count = Math.min(1_000, people - first)
    openids.push(
      ...(await fill(
        vault,
        Array.from({ length: count }, (_, index) => first + index),
        now,
      )),
    )
  }
  return openids
}

/** An issue of one article. */
export const publishIssueNow = async (): Promise<void> => {
  const now = new Date()
  const runs = [{ text: '样例' }]
  const id = await draftArticle({ type: 'guide', topics: [], title: '样例文章', body: [{ kind: 'paragraph', runs }] }, now)
  await composeIssue(1, '2026-11-24', [id], now)
  await publishArticle(id, now)
}

/** Tells everybody of it. */
export const announceIssueNow = (): Promise<void> => announce({ name: 'daily-issue', subject: 'issue 1', at: new Date() })
