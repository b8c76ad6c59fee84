import type { Templates } from './template'

/** One’s own cases. */
export type CaseArguments = {
  'case-news': { reference: string }
}

export const caseTemplates: Templates<CaseArguments> = {
  'case-news': {
    name: '维权案件有新进展',
    zh: { title: () => '您的案件有新进展', text: ({ reference }) => `编号${reference}：打开案件看轮到谁、下一步是什么。` },
    en: {
      title: () => 'There is news in your case',
      text: ({ reference }) => `No. ${reference}: open the case to see whose turn it is and what comes next.`,
    },
  },
}
