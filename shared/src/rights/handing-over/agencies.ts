import type { IpType, Subject } from '../case.words'

/**
 * The agencies that a case may concern. No document gives their addresses, so none are here. Districts and the free-trade area are added by
 * the staff in a setting.
 */
export const agencies = {
  market: { zh: '市场监督管理局（知识产权局）', en: 'the market regulation administration (IP office)' },
  culture: { zh: '文化和旅游局', en: 'the culture and tourism bureau' },
  tobacco: { zh: '烟草专卖局', en: 'the tobacco monopoly administration' },
  agriculture: { zh: '农业农村局', en: 'the agriculture bureau' },
  customs: { zh: '海关', en: 'customs' },
  police: { zh: '公安机关', en: 'the police' },
  arbitration: { zh: '仲裁办', en: 'the arbitration office' },
  court: { zh: '中级人民法院知识产权法庭', en: 'the IP tribunal of the intermediate court' },
  finance: { zh: '财政局（会同市场监督管理局）', en: 'the finance bureau, with market regulation' },
  procuratorate: { zh: '检察院（知识产权检察部门）', en: 'the procuratorate (IP office)' },
} as const satisfies Record<string, { zh: string; en: string }>
export type AgencyKey = keyof typeof agencies
export const agencyKeys = Object.keys(agencies) as [AgencyKey, ...AgencyKey[]]

/** An office, and why, for readers of either language. */
type Reason = { agency: AgencyKey; why: string; whyEn: string }

/** Which office a subject concerns, whatever the right; what weighs most stands first. */
export const bySubject: Record<Subject, Reason> = {
  crime: { agency: 'police', why: '可能是犯罪，归公安机关', whyEn: 'It may be a crime, which is for the police' },
  customs: { agency: 'customs', why: '货物进出口，归海关', whyEn: 'Goods are imported or exported, which is for customs' },
  tobacco: {
    agency: 'tobacco',
    why: '烟草制品，归烟草专卖局',
    whyEn: 'It is about tobacco, which is for the tobacco monopoly administration',
  },
  seeds: {
    agency: 'agriculture',
    why: '种子、苗木，归农业农村局',
    whyEn: 'It is about seeds or seedlings, which is for the agriculture bureau',
  },
  court: {
    agency: 'court',
    why: '已经在法院或准备起诉，归中级人民法院知识产权法庭',
    whyEn: 'It is in court or about to be, which is for the IP tribunal of the intermediate court',
  },
  contract: {
    agency: 'arbitration',
    why: '合同或约定了仲裁，归仲裁办',
    whyEn: 'There is a contract or an agreed arbitration, which is for the arbitration office',
  },
  subsidy: {
    agency: 'finance',
    why: '补贴、资助，归财政局会同市场监督管理局',
    whyEn: 'It is about a subsidy, which is for the finance bureau with market regulation',
  },
  supervision: {
    agency: 'procuratorate',
    why: '请检察机关监督，归检察院知识产权检察部门',
    whyEn: 'Supervision is asked for, which is for the procuratorate’s IP office',
  },
}

/** Which office a kind of right concerns; `isAssumed` where no document says so. Nobody can tell of a kind that is not known. */
export const byIpType: Record<Exclude<IpType, 'unknown'>, Reason & { isAssumed?: true }> = {
  patent: {
    agency: 'market',
    why: '专利，归市场监督管理局（知识产权局）',
    whyEn: 'It is a patent, which is for the market regulation administration (IP office)',
  },
  trademark: {
    agency: 'market',
    why: '商标，归市场监督管理局（知识产权局）',
    whyEn: 'It is a trademark, which is for the market regulation administration (IP office)',
  },
  geographical: {
    agency: 'market',
    why: '地理标志，归市场监督管理局（知识产权局）',
    whyEn: 'It is a geographical indication, which is for the market regulation administration (IP office)',
  },
  copyright: { agency: 'culture', why: '著作权，归文化和旅游局', whyEn: 'It is a copyright, which is for the culture and tourism bureau' },
  plant: { agency: 'agriculture', why: '植物新品种，归农业农村局', whyEn: 'It is a plant variety, which is for the agriculture bureau' },
  secret: {
    agency: 'market',
    why: '商业秘密，归市场监督管理局',
    whyEn: 'It is a trade secret, which is for the market regulation administration',
    isAssumed: true,
  },
  circuit: {
    agency: 'market',
    why: '集成电路布图设计，归市场监督管理局',
    whyEn: 'It is a circuit layout, which is for the market regulation administration',
    isAssumed: true,
  },
  other: {
    agency: 'market',
    why: '其他类型，归市场监督管理局',
    whyEn: 'It is of another kind, which is for the market regulation administration',
    isAssumed: true,
  },
}
