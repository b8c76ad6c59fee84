/** A number of the centre as a document gives it: where it stands there, and when that was. */
export type CentreNumber = { number: string; source: string; sourceEn: string; checked: string }

/** The documents disagree, so both are shown with where they stand; none of them names the number of the line for rights assistance. */
export const centreNumbers: readonly CentreNumber[] = [
  { number: '0532-68066557', source: '平台网站页脚', sourceEn: 'footer of the platform’s website', checked: '2023-04' },
  { number: '0532-82882062', source: '介绍材料末页', sourceEn: 'last page of the presentation', checked: '2023-04' },
]

/** Sub-centres and stations together, 维权分中心、工作站; the documents give the number and no list. */
export const stations = 27

/** Mediators on the court's pre-litigation platform. */
export const mediators = 89
