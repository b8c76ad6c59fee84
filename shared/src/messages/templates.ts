import type { Language } from '../platform/problem'
import { shanghaiDay } from '../platform/shanghai'
import { type ApplicationArguments, applicationTemplates } from './applications.templates'
import { type DailyArguments, dailyTemplates } from './daily.templates'
import type { Frequency } from './messages.words'
import { type CaseArguments, caseTemplates } from './rights.templates'
import { type Template, type Templates, thing } from './template'
import { type TrainingArguments, trainingTemplates } from './trainings.templates'

/**
 * What each kind of message is made of. A notice appears on the phone's lock screen, so its arguments are the same for everybody: nothing
 * in them may tell who somebody is or what they chose. What is meant for one person's eyes is written in the app, behind the link.
 */
type Arguments = DailyArguments & TrainingArguments & ApplicationArguments & CaseArguments
export type TemplateName = keyof Arguments

/** A template's name with its arguments: what a feature says, and never a text. */
export type Told = { [Name in TemplateName]: { template: Name; args: Arguments[Name] } }[TemplateName]

const templates: Templates<Arguments> = { ...dailyTemplates, ...trainingTemplates, ...applicationTemplates, ...caseTemplates }

/**
 * The kinds of WeChat's subscription messages that are asked for, the keys their templates must have, and the purpose that a person agrees
 * to before any of them is sent.
 */
export const notices = {
  daily: { name: '日刊更新', keys: ['thing1', 'date2', 'thing3'], purpose: 'subscriptions' },
  trainings: { name: '培训通知', keys: ['thing1', 'date2', 'thing3'], purpose: 'trainings' },
} as const
export type Notice = keyof typeof notices

type Matter = {
  purpose: 'trainings' | 'applications' | 'account'
  notice?: Notice
  outside: { news: Record<Language, string>; asks?: Record<Language, string> }
}

/**
 * What is said of somebody's own matters where others may read it, and the purpose that a person agrees to before it leaves the app. Who
 * has a case asked to be told of it: that they have an account is enough. WeChat's templates are about trainings alone.
 */
const matters: Record<'trainings' | 'applications' | 'rights', Matter> = {
  trainings: {
    purpose: 'trainings',
    notice: 'trainings',
    outside: {
      news: { zh: '培训报名有新消息', en: 'News about a training' },
      asks: { zh: '有一件培训的事等您确认', en: 'Something about a training waits for your answer' },
    },
  },
  applications: {
    purpose: 'applications',
    outside: {
      news: { zh: '申请有新消息', en: 'News about an application' },
      asks: { zh: '有一份申请等您补充', en: 'An application waits for you' },
    },
  },
  rights: { purpose: 'account', outside: { news: { zh: '维权援助有新消息', en: 'News from rights assistance' } } },
}

const insideOnly = { zh: '内容只在应用里显示，请打开查看', en: 'What it says is shown in the app alone' } as const

const matterOf = ({ template }: Told): Matter => {
  if (template in applicationTemplates) return matters.applications
  return template in caseTemplates ? matters.rights : matters.trainings
}

/** The template of what was told, ready for its own arguments. */
const templateOf = (told: Told) => templates[told.template] as Template<Told['args']>

/** A message's words in the reader's language. */
export const wordsOf = (told: Told, language: Language): { title: string; text: string } => {
  const words = templateOf(told)[language]
  return { title: words.title(told.args), text: words.text(told.args) }
}

/** What shows on a lock screen, in an SMS or a mail: nothing of what is one person's own. */
export const outsideWords = (told: Told, language: Language): { title: string; text: string } => {
  const { public: isPublic, asks } = templateOf(told)
  if (isPublic) return wordsOf(told, language)
  const { outside } = matterOf(told)
  return { title: ((asks && outside.asks) || outside.news)[language], text: insideOnly[language] }
}

/** Which kind of WeChat's messages tells it; nothing where there is none for it. */
export const noticeOf = (told: Told): Notice | undefined => (templateOf(told).public ? 'daily' : matterOf(told).notice)

/** What a person agrees to before it goes anywhere but to the inbox. */
export const purposeOf = (told: Told) => (templateOf(told).public ? notices.daily.purpose : matterOf(told).purpose)

/** How often what it tells of comes; nothing for what is somebody's own. */
export const frequencyOf = (told: Told): Frequency | undefined => templateOf(told).public?.frequency(told.args)

/** What WeChat's template of that kind is filled with. */
export const wechatNotice = (told: Told, at: Date): Record<string, string> => {
  const { title, text } = outsideWords(told, 'zh')
  return templateOf(told).public?.wechat(told.args) ?? { thing1: thing(title), date2: shanghaiDay(at), thing3: thing(text) }
}
