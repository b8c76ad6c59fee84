import { randomUUID } from 'node:crypto'
import { accountsContract } from '@tisc/shared/accounts/accounts.contract'
import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { messagesContract } from '@tisc/shared/messages/messages.contract'
import type { Grant, Message } from '@tisc/shared/messages/messages.schema'
import { type Client, createClient, type Send } from '@tisc/shared/platform/client'
import type { Contract } from '@tisc/shared/platform/contract'

/** What is seen on a phone: the ledger of WeChat's acceptances and the newest messages. */
export type Seen = { grants: Grant[]; messages: Message[] }

/** A phone with WeChat as the product sees it: it signs in with WeChat's codes and carries its tokens. */
export interface Phone {
  /** Signs in, agrees to messages and trainings, and wants each issue by WeChat. */
  begin: () => Promise<void>
  /** The app tells that its person has just allowed a message of this template. */
  tellTap: (template: string) => Promise<void>
  look: () => Promise<Seen>
}

/** A phone of the person to whom `loginCode` belongs, at the product's address. */
export const openPhone = (product: () => string, loginCode: () => Promise<string>): Phone => {
  let token = ''
  const send: Send = async ({ method, url, data }) => {
    const answer = await fetch(product() + url, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Tisc-App': 'weapp', ...(token && { Authorization: `Bearer ${token}` }) },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    })
    const text = await answer.text()
    return { statusCode: answer.status, data: text === '' ? undefined : JSON.parse(text) }
  }
  const client = <C extends Contract>(contract: C): Client<C> => createClient(contract, send)
  const messages = client(messagesContract)
  /** Access tokens end soon; a new code of WeChat's is as good as a refresh. */
  const signIn = async () => {
    token = ''
    const body = { code: await loginCode(), agreed: consents.account.version, isOver14: true } as const
    token = (await client(accountsContract).signInByWechat({ body })).tokens?.access ?? ''
  }
  return {
    begin: async () => {
      await signIn()
      for (const purpose of ['subscriptions', 'trainings'] as const) {
        await client(privacyContract).giveConsent({ params: { purpose }, body: { version: consents[purpose].version } })
      }
      const daily = [{ topic: 'all', frequency: 'issue' as const, channels: ['wechat' as const] }]
      await messages.setChoices({ body: { daily, quiet: null, pausedUntil: null } })
    },
    tellTap: async (template) => {
      await signIn()
      await messages.giveGrants({ body: { tap: randomUUID(), accepted: [template] } })
    },
    look: async () => {
      await signIn()
      return { grants: (await messages.listGrants()).items, messages: (await messages.listMessages({ query: { limit: 5 } })).items }
    },
  }
}
