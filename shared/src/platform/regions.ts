/**
 * Regions by their code of GB/T 2260 (行政区划代码), so that a code from elsewhere means the same. Only those our sources speak of;
 * `000000` stands for the whole country.
 */
export const regions = {
  '000000': '全国',
  '370000': '山东省',
  '370100': '济南市',
  '370200': '青岛市',
  '370300': '淄博市',
  '370400': '枣庄市',
  '370500': '东营市',
  '370600': '烟台市',
  '370700': '潍坊市',
  '370800': '济宁市',
  '370900': '泰安市',
  '371000': '威海市',
  '371100': '日照市',
  '371300': '临沂市',
  '371400': '德州市',
  '371500': '聊城市',
  '371600': '滨州市',
  '371700': '菏泽市',
} as const

export type RegionCode = keyof typeof regions

/** The codes as a tuple for schemas. */
export const regionCodes = Object.keys(regions) as [RegionCode, ...RegionCode[]]

/** How far a document of a region reaches a reader in Qingdao. */
export type Reach = 'here' | 'province' | 'nation' | 'elsewhere'

/** Whose document it is, seen from Qingdao: its own, the province's, the nation's or another city's. */
export const reachOf = (code: string): Reach =>
  code.startsWith('3702') ? 'here' : code === '370000' ? 'province' : code === '000000' ? 'nation' : 'elsewhere'

/** The name of a region; a code this version does not know yet is shown as it is. */
export const regionName = (code: string): string => (regions as Record<string, string>)[code] ?? code
