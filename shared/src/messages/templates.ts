import type { Language } from '../platform/problem'

/**
 * What each kind of message is made of. A notice appears on the phone's lock screen, so its arguments are the same for everybody: nothing
 * in them may tell who somebody is or what they chose. What is meant for one person's eyes is written in the app, behind the link.
 */
type Arguments = {
  'daily-issue': { serial: number; date: string; lead: string; articles: number }
  'daily-digest': { kind: 'daily' | 'weekly'; date: string; lastDay: string; lead: string; articles: number }
}
export type TemplateName = keyof Arguments

/** A template's name with its arguments: what a feature says, and never a text. */
export type Told = { [Name in TemplateName]: { template: Name; args: Arguments[Name] } }[TemplateName]

type Words<Args> = { title(args: Args): string; text(args: Args): string }

/**
 * `notice` names the kind of subscription message that WeChat sends for it, whose template has just these keys. WeChat refuses a `thing`
 * of more than 20 characters.
 */
type Template<Args> = Record<Language, Words<Args>> & { name: string; notice: Notice; wechat(args: Args): Record<string, string> }

/** The kinds of WeChat's subscription messages that are asked for, and the keys their templates must have. */
export const notices = { daily: { name: '日刊更新', keys: ['thing1', 'date2', 'thing3'] } } as const
export type Notice = keyof typeof notices

const most = 20
const thing = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const days = ({ kind, date, lastDay }: Arguments['daily-digest']): string => (kind === 'daily' ? date : `${date}—${lastDay}`)

const templates: { [Name in TemplateName]: Template<Arguments[Name]> } = {
  'daily-issue': {
    name: '日刊新一期',
    notice: 'daily',
    zh: {
      title: ({ serial }) => `TISC青岛日刊第${serial}期`,
      text: ({ lead, articles }) => (articles > 1 ? `《${lead}》等${articles}篇` : `《${lead}》`),
    },
    en: {
      title: ({ serial }) => `TISC Daily No. ${serial}`,
      text: ({ lead, articles }) => (articles > 1 ? `“${lead}” and ${articles - 1} more` : `“${lead}”`),
    },
    wechat: ({ serial, date, lead }) => ({ thing1: thing(`TISC青岛日刊第${serial}期`), date2: date, thing3: thing(lead) }),
  },
  'daily-digest': {
    name: '日刊摘要',
    notice: 'daily',
    zh: {
      title: (args) => (args.kind === 'daily' ? `日刊摘要 ${days(args)}` : `日刊一周摘要 ${days(args)}`),
      text: ({ lead, articles }) => (articles > 1 ? `《${lead}》等${articles}篇` : `《${lead}》`),
    },
    en: {
      title: (args) => (args.kind === 'daily' ? `Daily digest ${days(args)}` : `Weekly digest ${days(args)}`),
      text: ({ lead, articles }) => (articles > 1 ? `“${lead}” and ${articles - 1} more` : `“${lead}”`),
    },
    wechat: ({ kind, date, lead, articles }) => ({
      thing1: kind === 'daily' ? '日刊摘要' : '日刊一周摘要',
      date2: date,
      thing3: thing(articles > 1 ? `${articles}篇：${lead}` : lead),
    }),
  },
}

/** The template of what was told, ready for its own arguments. */
const templateOf = (told: Told) => templates[told.template] as Template<Told['args']>

/** A message's words in the reader's language. */
export const wordsOf = (told: Told, language: Language): { title: string; text: string } => {
  const words = templateOf(told)[language]
  return { title: words.title(told.args), text: words.text(told.args) }
}

/** What WeChat's template is filled with, and which one. */
export const wechatNotice = (told: Told): { notice: Notice; data: Record<string, string> } => {
  const template = templateOf(told)
  return { notice: template.notice, data: template.wechat(told.args) }
}

/** What staff call a template. */
export const templateTitle = (name: TemplateName): string => templates[name].name
export const templateNames = Object.keys(templates) as TemplateName[]
