import type { Grant } from '@tisc/shared/messages/messages.schema'
import { type Notice, notices } from '@tisc/shared/messages/templates'
import type { Language } from '@tisc/shared/platform/problem'
import mongoose from 'mongoose'
import { languageOf } from '../accounts/reach.service'
import { type GrantMove, type GrantRecord, Grants } from './grant.model'
import { giveGrant, mayKeepGrants, openLedger } from './grant-ledger'
import { type MessagesHouse, noticeNamed } from './messages-house'

const whys = {
  tap: { zh: '您允许了1条', en: 'You allowed one' },
  sent: { zh: '发出1条', en: 'One was sent' },
  refused: { zh: '微信没有送，这1条作废', en: 'WeChat did not send one, and it is gone' },
  unanswered: { zh: '送了1条，微信没有答复', en: 'One was sent, and WeChat did not answer' },
  returned: { zh: '有1条没有送出，次数没有少', en: 'One was not sent, and is not counted' },
  wechat: { zh: '微信记录您允许了1条', en: 'WeChat says that you allowed one' },
  emptied: { zh: '微信说已经用完', en: 'WeChat says that they are used up' },
  'switched-off': { zh: '您在微信里关闭了这类消息', en: 'You switched them off in WeChat' },
} as const satisfies Record<GrantMove['why'], Record<Language, string>>

/** What `wx.requestSubscribeMessage` answered. Templates that are not ours are passed over. */
export const giveGrants = async (
  house: MessagesHouse,
  account: string,
  { tap, accepted }: { tap: string; accepted: string[] },
  now: Date,
) => {
  const accountId = new mongoose.Types.ObjectId(account)
  for (const templateId of new Set(accepted)) {
    const notice = noticeNamed(house, templateId)
    if (!notice || !(await mayKeepGrants(accountId, notice))) continue
    await openLedger(accountId, notice)
    await giveGrant(accountId, notice, 'tap', tap, now)
  }
  return listGrants(house, account)
}

const leftWords = {
  never: { zh: '还没有允许；微信规定允许一次送一条', en: 'Not allowed yet; by WeChat’s rule each acceptance is one message' },
  'used-up': { zh: '次数已用完；微信规定允许一次送一条', en: 'Used up; by WeChat’s rule each acceptance is one message' },
  some: { zh: '还能收到{left}条；微信规定允许一次送一条', en: '{left} more can come; by WeChat’s rule each acceptance is one message' },
  lasting: { zh: '长期有效，直到您在微信里关闭', en: 'Lasting, until you switch it off in WeChat' },
  'none-lasting': { zh: '还没有允许', en: 'Not allowed yet' },
} as const satisfies Record<string, Record<Language, string>>

const told = (record: GrantRecord | undefined, kind: Grant['kind'], language: Language): string => {
  const left = record?.left ?? 0
  if (kind === 'lasting') return leftWords[left > 0 ? 'lasting' : 'none-lasting'][language]
  const word = left > 0 ? 'some' : record?.moves.length ? 'used-up' : 'never'
  return leftWords[word][language].replace('{left}', String(left))
}

/** How many WeChat messages of each kind may still come, and why. When nearly none are left, the tap that chooses WeChat may ask. */
export const listGrants = async (house: MessagesHouse, account: string) => {
  const [language, records] = await Promise.all([languageOf(account), Grants.find({ accountId: account }).limit(20).lean<GrantRecord[]>()])
  const items = (Object.keys(notices) as Notice[]).flatMap((notice): Grant[] => {
    const template = house.notices?.[notice]
    if (!template) return []
    const record = records.find((known) => known.notice === notice)
    const left = record?.left ?? 0
    const moves = (record?.moves ?? []).map(({ at, change, why }) => ({ at: at.toISOString(), change, told: whys[why][language] }))
    return [
      {
        ...template,
        notice,
        name: notices[notice].name,
        left,
        told: told(record, template.kind, language),
        mayAsk: left < (template.kind === 'once' ? 2 : 1),
        moves: moves.reverse(),
      },
    ]
  })
  return { items }
}
