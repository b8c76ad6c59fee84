import type { Words } from '../forms/question.schema'

export { chosenFrom } from '../forms/options'
export { jurisdictions } from '../platform/jurisdictions'

/** Languages one may work in. */
export const languages = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英语', en: 'English' },
  ja: { zh: '日语', en: 'Japanese' },
  ko: { zh: '韩语', en: 'Korean' },
  de: { zh: '德语', en: 'German' },
  fr: { zh: '法语', en: 'French' },
  es: { zh: '西班牙语', en: 'Spanish' },
  pt: { zh: '葡萄牙语', en: 'Portuguese' },
  ru: { zh: '俄语', en: 'Russian' },
  ar: { zh: '阿拉伯语', en: 'Arabic' },
  others: { zh: '别的语言', en: 'Others' },
} as const satisfies Record<string, Words>
