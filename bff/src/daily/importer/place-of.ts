import { type RegionCode, regions } from '@tisc/shared/platform/regions'

const national = /^(中共中央|国务院|国家|中华人民共和国|最高人民)/

/** The regions that a text names with their full names, most exact first. */
const named = (text: string): RegionCode[] =>
  (Object.entries(regions) as [RegionCode, string][]).flatMap(([code, name]) => (code !== '000000' && text.includes(name) ? [code] : []))

/** Cities before their province: 山东省青岛市… is Qingdao's. */
const exact = (codes: RegionCode[]): RegionCode | undefined => {
  const cities = codes.filter((code) => code !== '370000')
  return cities.length > 1 ? undefined : (cities[0] ?? codes[0])
}

/**
 * Whose document it is, where the issuing body or the title says so with a full name; two cities in a title say nothing. Undefined
 * when neither does: a region is never guessed.
 */
export const placeOf = (issuer: string | undefined, title: string): RegionCode | undefined => {
  if (issuer) {
    const code = exact(named(issuer.slice(0, 12)))
    if (code) return code
    if (national.test(issuer)) return '000000'
  }
  return exact(named(title))
}
