import type { Words } from '../forms/question.schema'

/** Places whose law an expert may know: China, then those whose patents the centre’s material of April 2023 names (the G20, the EU, Singapore). */
export const jurisdictions = {
  china: { zh: '中国内地', en: 'Mainland China' },
  'hong-kong': { zh: '中国香港', en: 'Hong Kong, China' },
  macao: { zh: '中国澳门', en: 'Macao, China' },
  taiwan: { zh: '中国台湾', en: 'Taiwan, China' },
  us: { zh: '美国', en: 'United States' },
  eu: { zh: '欧盟', en: 'European Union' },
  germany: { zh: '德国', en: 'Germany' },
  france: { zh: '法国', en: 'France' },
  italy: { zh: '意大利', en: 'Italy' },
  uk: { zh: '英国', en: 'United Kingdom' },
  japan: { zh: '日本', en: 'Japan' },
  korea: { zh: '韩国', en: 'Korea' },
  india: { zh: '印度', en: 'India' },
  indonesia: { zh: '印度尼西亚', en: 'Indonesia' },
  singapore: { zh: '新加坡', en: 'Singapore' },
  russia: { zh: '俄罗斯', en: 'Russia' },
  turkey: { zh: '土耳其', en: 'Türkiye' },
  saudi: { zh: '沙特阿拉伯', en: 'Saudi Arabia' },
  'south-africa': { zh: '南非', en: 'South Africa' },
  australia: { zh: '澳大利亚', en: 'Australia' },
  canada: { zh: '加拿大', en: 'Canada' },
  mexico: { zh: '墨西哥', en: 'Mexico' },
  brazil: { zh: '巴西', en: 'Brazil' },
  argentina: { zh: '阿根廷', en: 'Argentina' },
  others: { zh: '别的国家和地区', en: 'Others' },
} as const satisfies Record<string, Words>

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

/** A table of words as options to choose from. */
export const chosenFrom = (table: Readonly<Record<string, Words>>) => Object.entries(table).map(([value, words]) => ({ value, words }))
