import type { ProgrammeKey } from './programmes'

/** Answers that will do, of nobody: for tests and demonstrations. */
export const sampleAnswers = {
  expert: {
    name: '样例·申请人',
    phone: '+49 30 901820',
    email: 'name@example.com',
    employer: '样例单位',
    title: '样例职务',
    education: '样例学历',
    major: '样例专业',
    practice: [{ from: '2015-03-01', to: '2020-02-29', what: '样例' }],
    volunteering: [{ from: '2024-01-01' }],
    'ip-types': ['patent', 'trademark'],
    jurisdictions: ['us', 'eu'],
    languages: ['zh', 'en'],
    interests: '样例公司甲\n样例公司乙',
  },
  volunteer: { name: '样例志愿者', phone: '13800001234', 'ip-types': ['copyright'], languages: ['zh'] },
} satisfies Record<ProgrammeKey, Record<string, unknown>>
