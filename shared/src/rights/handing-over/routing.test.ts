import fc from 'fast-check'
import { ipTypeNames, subjectNames } from '../case.words'
import { agencies, agencyKeys } from './agencies'
import { agencyIn, officerReasons, reasonIn } from './agency-words'
import { routesOf } from './routing'

const first = (ipType: (typeof ipTypeNames)[number], ...subjects: (typeof subjectNames)[number][]) =>
  routesOf({ ipType, subjects, isOverseas: false })[0]?.agency

it('sends each kind and subject where product.md sends it', () => {
  expect(ipTypeNames.map((name) => [name, first(name)])).toEqual([
    ['patent', 'market'],
    ['trademark', 'market'],
    ['copyright', 'culture'],
    ['geographical', 'market'],
    ['secret', 'market'],
    ['circuit', 'market'],
    ['plant', 'agriculture'],
    ['other', 'market'],
    ['unknown', undefined],
  ])
  expect(subjectNames.map((name) => [name, first('trademark', name)])).toEqual([
    ['tobacco', 'tobacco'],
    ['seeds', 'agriculture'],
    ['customs', 'customs'],
    ['crime', 'police'],
    ['contract', 'arbitration'],
    ['court', 'court'],
    ['subsidy', 'finance'],
    ['supervision', 'procuratorate'],
  ])
})

it('marks what is our assumption, and nothing else', () => {
  const assumed = ipTypeNames.filter((ipType) => routesOf({ ipType, isOverseas: false })[0]?.isAssumed)
  expect(assumed).toEqual(['secret', 'circuit', 'other'])
})

it('names every office concerned once, with a reason, whatever comes together', () => {
  expect(routesOf({ ipType: 'plant', subjects: ['seeds', 'crime'], isOverseas: false }).map(({ agency }) => agency)).toEqual([
    'police',
    'agriculture',
  ])
  expect(routesOf({ ipType: 'patent', isOverseas: true })).toEqual([])
  expect(routesOf({ ipType: 'patent', subjects: ['customs'], isOverseas: true }).map(({ agency }) => agency)).toEqual(['customs'])
  const facts = fc.record({ ipType: fc.constantFrom(...ipTypeNames), subjects: fc.subarray([...subjectNames]), isOverseas: fc.boolean() })
  fc.assert(
    fc.property(facts, (any) => {
      const routes = routesOf(any)
      expect(new Set(routes.map(({ agency }) => agency)).size).toBe(routes.length)
      expect(routes.every(({ agency, why }) => agencyKeys.includes(agency) && why !== '')).toBe(true)
      expect(routes.length > 0).toBe(any.subjects.length > 0 || (any.ipType !== 'unknown' && !any.isOverseas))
    }),
  )
})

it('is told in the reader’s language: every office and every reason, and what the staff entered as they wrote it', () => {
  const routes = ipTypeNames.flatMap((ipType) => routesOf({ ipType, subjects: [...subjectNames], isOverseas: false }))
  const reasons = [...routes.map(({ why }) => why), ...Object.values(officerReasons).map(({ zh }) => zh)]
  const offices = Object.values(agencies).map(({ zh }) => zh)
  for (const said of [...reasons.map((why) => reasonIn(why, 'en')), ...offices.map((to) => agencyIn(to, 'en'))])
    expect(said).not.toMatch(/\p{Script=Han}/u)
  expect([reasonIn(reasons[0] ?? '', 'zh'), agencyIn('样例区', 'en')]).toEqual([reasons[0], '样例区'])
})
