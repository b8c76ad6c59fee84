import type { TrackKind, TrackMove } from '@tisc/shared/rights/tracks/track.table'
import type { TrackEvent } from '@tisc/shared/rights/tracks/track.words'

export const trackNames: Record<TrackKind, string> = { mediation: '诉前调解', overseas: '海外指导' }

/** What a move is called, and what is asked for with it; its person reads it. */
export const trackMoveWords: Record<TrackMove, { name: string; ask: string }> = {
  'person-agrees': { name: '当事人在电话里同意', ask: '当事人怎么说（当事人看得到）' },
  'other-agrees': { name: '对方同意', ask: '对方怎样答复的（当事人看得到）' },
  'person-declines': { name: '当事人不同意', ask: '当事人怎么说（当事人看得到）' },
  'other-declines': { name: '对方不同意', ask: '对方怎样答复的（当事人看得到）' },
  send: { name: '已送平台', ask: '怎样送的、平台的编号（当事人看得到）' },
  name: { name: '调解员定了', ask: '调解员是谁、怎样联系（当事人看得到）' },
  hold: { name: '调解了一次', ask: '什么时候、谈到哪一步（当事人看得到）' },
  settle: { name: '达成协议', ask: '协议的要点，或者在哪里看（当事人看得到）' },
  fail: { name: '没有达成协议', ask: '为什么，接下来怎么办（当事人看得到）' },
  'ask-office': { name: '请海外的工作点帮忙', ask: '请了哪一处、要他们做什么（当事人看得到）' },
  'invite-expert': { name: '请了专家', ask: '请专家做什么（当事人看得到）；专家在下面“专家”里邀请' },
  guide: { name: '给了指导', ask: '什么时候、怎样给的（当事人看得到）；答复本身还是点“答复”或“提交复核”' },
  drop: { name: '不走这条路了', ask: '为什么（当事人看得到）' },
}

/** How the story calls what happened. */
export const trackEventNames: Record<TrackEvent, string> = {
  'start-mediation': '诉前调解：提出',
  'start-overseas': '海外指导：提出',
  ...(Object.fromEntries(Object.entries(trackMoveWords).map(([move, { name }]) => [move, name])) as Record<TrackMove, string>),
  'person-agrees': '当事人同意调解',
}
