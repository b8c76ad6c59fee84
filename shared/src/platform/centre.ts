/** A number of the centre as a document gives it: where it stands there, and the month of that document. */
export type CentreNumber = { number: string; source: string; sourceEn: string; asOf: string }

/** The documents disagree, so both are shown with where they stand; none of them names the number of the line for rights assistance. */
export const centreNumbers = [
  { number: '0532-68066557', source: '平台网站页脚', sourceEn: 'footer of the platform’s website', asOf: '2023-04' },
  { number: '0532-82882062', source: '介绍材料末页', sourceEn: 'last page of the presentation', asOf: '2023-04' },
] as const satisfies readonly CentreNumber[]
