import type { Language } from '../platform/problem'
import { shanghaiDay } from '../platform/shanghai'
import type { Frequency } from './messages.words'

/**
 * What each kind of message is made of. A notice appears on the phone's lock screen, so its arguments are the same for everybody: nothing
 * in them may tell who somebody is or what they chose. What is meant for one person's eyes is written in the app, behind the link.
 */
type Arguments = {
  'daily-issue': { serial: number; date: string; lead: string; articles: number }
  'daily-digest': { kind: 'daily' | 'weekly'; date: string; lastDay: string; lead: string; articles: number }
  'seat-offered': { title: string; when: string; until: string }
  'seat-offered-to-all': { title: string; when: string }
  'seat-taken-back': { title: string; when: string }
  'place-lapsed': { title: string; when: string }
  'session-cancelled': { title: string; when: string; reason?: string }
  'session-changed': { title: string; before: string; when: string; venue?: string }
  'trainer-message': { title: string; text: string }
  'booked-for-you': { title: string; when: string }
  'session-in-a-day': { title: string; when: string; place: string }
  'session-in-an-hour': { title: string; when: string; place: string }
  'application-returned': { until: string }
  'application-accepted': object
  'application-decided': object
  'application-lapsed': object
  'case-news': { reference: string }
}
export type TemplateName = keyof Arguments

/** A template's name with its arguments: what a feature says, and never a text. */
export type Told = { [Name in TemplateName]: { template: Name; args: Arguments[Name] } }[TemplateName]

type Words<Args> = { title(args: Args): string; text(args: Args): string }

/** What a template of the Daily has besides: how often what it tells of comes, and what WeChat's template is filled with. */
type Public<Args> = { frequency(args: Args): Frequency; wechat(args: Args): Record<string, string> }

/**
 * A template without a `public` part is about somebody's own bookings: its words are for their eyes alone, and outside of the app it only
 * says that there is something; `asks` when it waits for an answer.
 */
type Template<Args> = Record<Language, Words<Args>> & { name: string; public?: Public<Args>; asks?: true }

/**
 * The kinds of WeChat's subscription messages that are asked for, the keys their templates must have, and the purpose that a person agrees
 * to before any of them is sent.
 */
export const notices = {
  daily: { name: '日刊更新', keys: ['thing1', 'date2', 'thing3'], purpose: 'subscriptions' },
  trainings: { name: '培训通知', keys: ['thing1', 'date2', 'thing3'], purpose: 'trainings' },
} as const
export type Notice = keyof typeof notices

/** WeChat refuses a `thing` of more characters. */
const most = 20
const thing = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const days = ({ kind, date, lastDay }: Arguments['daily-digest']): string => (kind === 'daily' ? date : `${date}—${lastDay}`)

const templates: { [Name in TemplateName]: Template<Arguments[Name]> } = {
  'daily-issue': {
    name: '日刊新一期',
    zh: {
      title: ({ serial }) => `TISC青岛日刊第${serial}期`,
      text: ({ lead, articles }) => (articles > 1 ? `《${lead}》等${articles}篇` : `《${lead}》`),
    },
    en: {
      title: ({ serial }) => `TISC Daily No. ${serial}`,
      text: ({ lead, articles }) => (articles > 1 ? `“${lead}” and ${articles - 1} more` : `“${lead}”`),
    },
    public: {
      frequency: () => 'issue',
      wechat: ({ serial, date, lead }) => ({ thing1: thing(`TISC青岛日刊第${serial}期`), date2: date, thing3: thing(lead) }),
    },
  },
  'daily-digest': {
    name: '日刊摘要',
    zh: {
      title: (args) => (args.kind === 'daily' ? `日刊摘要 ${days(args)}` : `日刊一周摘要 ${days(args)}`),
      text: ({ lead, articles }) => (articles > 1 ? `《${lead}》等${articles}篇` : `《${lead}》`),
    },
    en: {
      title: (args) => (args.kind === 'daily' ? `Daily digest ${days(args)}` : `Weekly digest ${days(args)}`),
      text: ({ lead, articles }) => (articles > 1 ? `“${lead}” and ${articles - 1} more` : `“${lead}”`),
    },
    public: {
      frequency: ({ kind }) => kind,
      wechat: ({ kind, date, lead, articles }) => ({
        thing1: kind === 'daily' ? '日刊摘要' : '日刊一周摘要',
        date2: date,
        thing3: thing(articles > 1 ? `${articles}篇：${lead}` : lead),
      }),
    },
  },
  'seat-offered': {
    name: '候补名额',
    asks: true,
    zh: { title: () => '有一个名额留给您', text: ({ title, when, until }) => `《${title}》${when}：请在${until}以前确认，过时给下一位。` },
    en: {
      title: () => 'A seat is kept for you',
      text: ({ title, when, until }) => `“${title}”, ${when}: confirm by ${until}, or it passes on.`,
    },
  },
  'seat-offered-to-all': {
    name: '候补名额（先到先得）',
    asks: true,
    zh: { title: () => '有空位了，先确认的人得到', text: ({ title, when }) => `《${title}》${when}：候补的各位同时收到这条消息。` },
    en: {
      title: () => 'A seat is free: the first to confirm has it',
      text: ({ title, when }) => `“${title}”, ${when}: all who wait were told.`,
    },
  },
  'seat-taken-back': {
    name: '座位减少',
    zh: { title: () => '座位减少，您转到候补最前面', text: ({ title, when }) => `《${title}》${when}：有空位时先问您。很抱歉。` },
    en: {
      title: () => 'Fewer seats: you are first in line',
      text: ({ title, when }) => `“${title}”, ${when}: you are asked first. We are sorry.`,
    },
  },
  'place-lapsed': {
    name: '候补名额过时',
    zh: {
      title: () => '名额已经给了下一位',
      text: ({ title, when }) => `《${title}》${when}：没有在时间内收到您的确认。可以重新报名候补。`,
    },
    en: {
      title: () => 'The seat went to the next in line',
      text: ({ title, when }) => `“${title}”, ${when}: it was not confirmed in time. You can sign up again.`,
    },
  },
  'session-cancelled': {
    name: '培训取消',
    zh: {
      title: () => '您报名的培训取消了',
      text: ({ title, when, reason }) => `《${title}》${when}已经取消。${reason ? `原因：${reason}` : ''}`,
    },
    en: {
      title: () => 'Your training is cancelled',
      text: ({ title, when, reason }) => `“${title}”, ${when}, is cancelled.${reason ? ` Why: ${reason}` : ''}`,
    },
  },
  'session-changed': {
    name: '培训改期或换地点',
    zh: {
      title: () => '您报名的培训改了安排',
      text: ({ title, before, when, venue }) =>
        `《${title}》原定${before}，现在是${when}${venue ? `，在${venue}` : ''}。您的座位或候补位置不变；来不了请在报名里说一声。`,
    },
    en: {
      title: () => 'Your training was rearranged',
      text: ({ title, before, when, venue }) =>
        `“${title}”, planned for ${before}, is now ${when}${venue ? `, at ${venue}` : ''}. Your seat or place in line stays; if you cannot come, please say so in your booking.`,
    },
  },
  'booked-for-you': {
    name: '单位代为报名',
    zh: {
      title: () => '有一场培训给您报了名',
      text: ({ title, when }) =>
        `《${title}》${when}，由您的单位或主办方代报。座位或候补的位置在您的报名里看；不去请在那里退出，座位给下一位。`,
    },
    en: {
      title: () => 'You were signed up for a training',
      text: ({ title, when }) =>
        `“${title}”, ${when}, by your organisation or the organiser. Your booking shows your seat or place in line; if you will not come, cancel it there.`,
    },
  },
  'trainer-message': {
    name: '培训老师的话',
    zh: { title: ({ title }) => `关于《${title}》`, text: ({ text }) => text },
    en: { title: ({ title }) => `About “${title}”`, text: ({ text }) => text },
  },
  'session-in-a-day': {
    name: '明天的培训',
    zh: {
      title: () => '您报名的培训快到了',
      text: ({ title, when, place }) => `《${title}》${when}${place && `，在${place}`}。来不了请说一声，座位给下一位。`,
    },
    en: {
      title: () => 'Your training is coming up',
      text: ({ title, when, place }) =>
        `“${title}”, ${when}${place && `, ${place}`}. If you cannot come, say so, and the seat goes to the next.`,
    },
  },
  'case-news': {
    name: '维权案件有新进展',
    zh: { title: () => '您的案件有新进展', text: ({ reference }) => `编号${reference}：打开案件看轮到谁、下一步是什么。` },
    en: {
      title: () => 'There is news in your case',
      text: ({ reference }) => `No. ${reference}: open the case to see whose turn it is and what comes next.`,
    },
  },
  'session-in-an-hour': {
    name: '一小时内的培训',
    zh: {
      title: () => '您的培训一小时内开始',
      text: ({ title, when, place }) => `《${title}》${when}${place && `，在${place}`}。签到请打开这次报名。`,
    },
    en: {
      title: () => 'Your training starts within an hour',
      text: ({ title, when, place }) => `“${title}”, ${when}${place && `, ${place}`}. Open your booking to check in.`,
    },
  },
  'application-returned': {
    name: '申请要补正',
    zh: { title: () => '您的申请要补一补', text: ({ until }) => `少了什么写在申请里，请在${until}以前补好。` },
    en: {
      title: () => 'Your application needs completing',
      text: ({ until }) => `What is missing is in the application; please complete it by ${until}.`,
    },
  },
  'application-accepted': {
    name: '申请已受理',
    zh: { title: () => '您的申请已受理', text: () => '两位评审员会分别评审，进度在申请里看。' },
    en: {
      title: () => 'Your application is under review',
      text: () => 'Two reviewers look at it, each by themselves; see where it stands in the app.',
    },
  },
  'application-decided': {
    name: '申请有了结果',
    zh: { title: () => '您的申请有了结果', text: () => '结果和理由写在申请里。' },
    en: { title: () => 'Your application is decided', text: () => 'The result and the reason are in the application.' },
  },
  'application-lapsed': {
    name: '申请没有按时补正',
    zh: { title: () => '您的申请结束了', text: () => '没有在期限内收到补正的内容。可以重新申请。' },
    en: { title: () => 'Your application has ended', text: () => 'What was asked for did not arrive in time. You can apply again.' },
  },
}

/** The template of what was told, ready for its own arguments. */
const templateOf = (told: Told) => templates[told.template] as Template<Told['args']>

/** A message's words in the reader's language. */
export const wordsOf = (told: Told, language: Language): { title: string; text: string } => {
  const words = templateOf(told)[language]
  return { title: words.title(told.args), text: words.text(told.args) }
}

/** What is said of somebody's own bookings where others may read it. */
const outside = {
  news: { zh: '培训报名有新消息', en: 'News about a training' },
  asks: { zh: '有一件培训的事等您确认', en: 'Something about a training waits for your answer' },
  text: { zh: '内容只在应用里显示，请打开查看', en: 'What it says is shown in the app alone' },
} as const satisfies Record<string, Record<Language, string>>

/** What shows on a lock screen, in an SMS or a mail: nothing of what is one person's own. */
export const outsideWords = (told: Told, language: Language): { title: string; text: string } => {
  const { public: isPublic, asks } = templateOf(told)
  return isPublic ? wordsOf(told, language) : { title: outside[asks ? 'asks' : 'news'][language], text: outside.text[language] }
}

/** Which kind of notice a message is. */
export const noticeOf = (told: Told): Notice => (templateOf(told).public ? 'daily' : 'trainings')

/** How often what it tells of comes; nothing for what is somebody's own. */
export const frequencyOf = (told: Told): Frequency | undefined => templateOf(told).public?.frequency(told.args)

/** What WeChat's template of that kind is filled with. */
export const wechatNotice = (told: Told, at: Date): Record<string, string> => {
  const { title, text } = outsideWords(told, 'zh')
  return templateOf(told).public?.wechat(told.args) ?? { thing1: thing(title), date2: shanghaiDay(at), thing3: thing(text) }
}
