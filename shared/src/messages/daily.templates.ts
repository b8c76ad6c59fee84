import { type Templates, thing } from './template'

/** The Daily. */
export type DailyArguments = {
  'daily-issue': { serial: number; date: string; lead: string; articles: number }
  'daily-digest': { kind: 'daily' | 'weekly'; date: string; lastDay: string; lead: string; articles: number }
}

const days = ({ kind, date, lastDay }: DailyArguments['daily-digest']): string => (kind === 'daily' ? date : `${date}—${lastDay}`)

export const dailyTemplates: Templates<DailyArguments> = {
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
}
