/** The closed lists of the Daily, each word with what the reader sees. */

export const articleTypes = { policy: '政策', news: '动态', guide: '指南', case: '案例', training: '培训', notice: '公告' } as const
export type ArticleType = keyof typeof articleTypes

/** 有效性 of a government document: in force, no longer in force, amended, or not stated by its source. */
export const validities = { 'in-force': '现行有效', 'not-in-force': '失效', amended: '已修改' } as const
export type Validity = keyof typeof validities

/** The validity behind what a source page states in its own words; nothing where it states nothing. */
export const validityOf = (stated: string | undefined): Validity | undefined => {
  if (!stated) return undefined
  if (stated.includes('失效') || stated.includes('废止')) return 'not-in-force'
  return stated.includes('修改') ? 'amended' : 'in-force'
}

/** Topics of the first day; editors add, rename and merge them later. The key is the address and never changes. */
export const startingTopics = {
  patents: '专利',
  trademarks: '商标',
  copyright: '著作权',
  'geographical-indications': '地理标志',
  rights: '维权援助',
  overseas: '海外',
  finance: '质押与保险',
  subsidies: '奖补资金',
  services: '公共服务',
  experts: '专家与志愿者',
  planning: '规划与年报',
} as const

/** What the topics of the first day are called in English. One that editors add or rename has no English name yet. */
const topicsInEnglish: Record<keyof typeof startingTopics, string> = {
  patents: 'Patents',
  trademarks: 'Trademarks',
  copyright: 'Copyright',
  'geographical-indications': 'Geographical indications',
  rights: 'Rights assistance',
  overseas: 'Overseas',
  finance: 'Pledges and insurance',
  subsidies: 'Grants',
  services: 'Public services',
  experts: 'Experts and volunteers',
  planning: 'Plans and reports',
}

/** A topic in English; nothing where it has no English name, or means something else by now. */
export const topicInEnglish = ({ key, name }: { key: string; name: string }): string | undefined => {
  const known = key as keyof typeof startingTopics
  return startingTopics[known] === name ? topicsInEnglish[known] : undefined
}

/** The name of a word; one this version does not know is shown as it is, because published clients live long. */
export const wordOf = (list: Record<string, string>, key: string): string => list[key] ?? key
