import { noticeOf, wechatNotice } from '@tisc/shared/messages/templates'
import { wechatPageOf } from '@tisc/shared/messages/wechat-pages'
import { WechatError, type WechatFailure } from '../../platform/wechat/wechat-error'
import { emptyGrants, settleGrant, takeGrant } from '../grant-ledger'
import type { MessagesHouse } from '../messages-house'
import { notSent, type Outcome, type Port } from './port'

/** What a failed call means for the message. What is not here was this message's own: it is tried again. */
const outcomes: Partial<Record<WechatFailure, Outcome>> = {
  'not-granted': notSent('refused'),
  'person-unknown': notSent('no-address'),
  'template-unknown': notSent('template-refused'),
  'arguments-refused': notSent('template-refused'),
  'timed-out': { state: 'unknown' },
  unreachable: { state: 'down' },
  busy: { state: 'down' },
  'too-often': { state: 'down' },
  'token-refused': { state: 'down' },
}

const outcomeOf = (error: unknown): Outcome => {
  if (!(error instanceof WechatError)) throw error
  return outcomes[error.failure] ?? { state: 'again' }
}

/** What became of the acceptance that was taken for a message. */
const whySpent = (outcome: Outcome): 'sent' | 'refused' | 'unanswered' | 'returned' => {
  if (outcome.state === 'sent') return 'sent'
  if (outcome.state === 'unknown') return 'unanswered'
  return outcome.state === 'not-sent' && outcome.reason === 'refused' ? 'refused' : 'returned'
}

/** Subscription messages: each takes an acceptance first, and gives it back only when certainly nothing was sent. */
export const createWechatPort = (house: MessagesHouse): Port => {
  const { wechat, notices = {} } = house
  return {
    send: async ({ _id, accountId, at, told, target }, { openid }, now) => {
      const notice = noticeOf(told)
      const template = notice && notices[notice]
      if (!wechat || !template) return notSent('not-open')
      if (!openid) return notSent('no-address')
      const message = _id.toHexString()
      const taken = await takeGrant(house, accountId, notice, message, now)
      if (taken !== 'taken') return notSent(taken)
      const page = wechatPageOf(target, message)
      const outcome = await wechat
        .sendMessage({ openid, templateId: template.templateId, page, data: wechatNotice(told, at) }, now)
        .then((): Outcome => ({ state: 'sent' }), outcomeOf)
      const spent = whySpent(outcome)
      if (spent !== 'sent') await settleGrant(house, accountId, notice, message, spent)
      if (spent === 'refused') await emptyGrants(accountId, notice, 'emptied', now)
      return outcome
    },
  }
}
