import type { TrackMove } from './track.table'

/** Whom the person agrees to, by itself, when a case goes into mediation. */
export const mediationPlatform = '法院诉前调解平台'

/** What begins or goes on in a track, as the story says it: to the person, in either language. */
export const trackEvents = ['start-mediation', 'start-overseas'] as const
export type TrackEvent = TrackMove | (typeof trackEvents)[number]

/** A sentence to the person for every step. */
export const trackSentences: Record<TrackEvent, { zh: string; en: string }> = {
  'start-mediation': {
    zh: '建议先调解：您和对方都同意，才送到法院诉前调解平台',
    en: 'Mediation is suggested: it goes to the court’s pre-litigation platform only when you and the other side agree',
  },
  'person-agrees': { zh: '您单独同意了调解', en: 'You agreed to mediation, by itself' },
  'other-agrees': { zh: '对方同意调解', en: 'The other side agreed to mediation' },
  'person-declines': { zh: '您不同意调解，我们接着办', en: 'You did not agree to mediation; we go on' },
  'other-declines': { zh: '对方不同意调解，我们接着办', en: 'The other side did not agree to mediation; we go on' },
  send: { zh: '已经送到法院诉前调解平台，等法院确定调解员', en: 'Sent to the court’s pre-litigation platform; a mediator is to be named' },
  name: { zh: '调解员定了，请等调解的时间', en: 'A mediator is named; the time of the session follows' },
  hold: { zh: '调解了一次', en: 'A mediation session was held' },
  settle: { zh: '双方达成协议', en: 'Both sides came to an agreement' },
  fail: { zh: '没有达成协议，我们接着给您建议', en: 'No agreement was reached; we go on advising you' },
  'start-overseas': { zh: '您的事发生在境外，开始安排海外指导', en: 'It happened abroad: guidance there is being arranged' },
  'ask-office': { zh: '已经请海外的工作点帮忙', en: 'An office or station for matters abroad was asked' },
  'invite-expert': { zh: '已经为您请专家', en: 'An expert was invited for you' },
  guide: { zh: '给出了海外指导', en: 'Guidance for matters abroad was given' },
  drop: { zh: '这条路不走了，我们用别的办法接着办', en: 'This way was given up; we go on by other means' },
}

/** What a document says of either track, and where; of what is not here we know nothing. */
export const trackFacts = {
  mediation: '法院诉前调解平台上有89名调解员（2023年4月的材料）。怎样选调解员、要多久，材料里没有，待中心确认。',
  overseas:
    '海外指导：12个城市和地区有办事处，另有14个联络站、4个分站、12家支持单位和河南协作分中心（2023年4月的材料）。材料里没有名单和联系方式，待中心确认。',
} as const
