/** What the name of a folder of an old issue tells: 第12期 2020-03-04, 0012_20200304, 494. */
export interface IssueName {
  serial: number
  date?: string
}

const day = /(?<!\d)((?:19|20)\d\d)[-._年/]?(0?[1-9]|1[0-2])[-._月/]?([12]\d|3[01]|0?[1-9])日?(?!\d)/

/** A day written in a name, as `YYYY-MM-DD`. */
export const dayIn = (name: string): string | undefined => {
  const [, year, month = '', date = ''] = day.exec(name) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/**
 * The serial number and date in a folder's name. A bare number must begin the name; a bare year (2020) is a year, not an issue.
 */
export const readIssueName = (name: string): IssueName | undefined => {
  const date = dayIn(name)
  const rest = name.replace(day, ' ').trim()
  const bare = /^(?:No\.?\s*|#)?0*(\d{1,6})(?=$|[\s_\-.])/i.exec(rest)?.[1]
  const named = /第\s*0*(\d{1,6})\s*期/.exec(name)?.[1] ?? (bare && !/^(19|20)\d\d$/.test(bare) ? bare : undefined)
  const serial = Number(named)
  return named && serial > 0 ? { serial, ...(date && { date }) } : undefined
}
