import fc from 'fast-check'
import { listingFieldNames } from '../../platform/listing-fields'
import { directoryFacets, type Listed, listedOf, searchListed } from './directory.search'

const some = (...values: string[]) => fc.subarray(values)
const known = fc.record({
  key: fc.uuid(),
  programme: fc.constantFrom('expert', 'volunteer'),
  name: fc.constantFrom('secret-name', 'secret-other'),
  employer: fc.constantFrom('secret-employer', ''),
  ipTypes: some('patent', 'trademark'),
  jurisdictions: some('us', 'eu', 'jp'),
  languages: some('zh', 'en'),
  region: fc.option(fc.constant('370200'), { nil: undefined }),
})

it('shows nothing that was not agreed to, field by field, and nobody who agreed to nothing', () => {
  fc.assert(
    fc.property(known, fc.subarray([...listingFieldNames]), (one, listed) => {
      const shown = listedOf(one, listed)
      if (listed.length === 0) return expect(shown).toBeUndefined()
      for (const field of listingFieldNames) {
        const value = shown?.[field]
        const isShown = Array.isArray(value) ? value.length > 0 : value !== undefined
        if (!listed.includes(field)) expect(isShown).toBe(false)
        else if (isShown) expect(value).toEqual(one[field])
      }
      expect(
        Object.keys(shown ?? {}).filter((name) => name !== 'key' && name !== 'programme' && !listingFieldNames.includes(name as 'name')),
      ).toEqual([])
    }),
    { numRuns: 100 },
  )
})

it('finds whom all filters leave, and counts what choosing one anew would find', () => {
  const all = fc.array(fc.tuple(known, fc.subarray([...listingFieldNames], { minLength: 1 })), { maxLength: 12 })
  const filters = fc.record(
    { ipType: fc.constantFrom('patent', 'trademark'), jurisdiction: fc.constantFrom('us', 'jp'), programme: fc.constantFrom('expert') },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(all, filters, (people, wanted) => {
      const listed = people.flatMap(([one, fields]): readonly Listed[] | Listed => listedOf(one, fields) ?? [])
      const { found, facets } = searchListed(listed, wanted)
      for (const facet of directoryFacets)
        for (const [value, count] of Object.entries(facets[facet]))
          expect(searchListed(listed, { ...wanted, [facet]: value }).found).toHaveLength(count)
      expect(found.every(({ ipTypes }) => !wanted.ipType || ipTypes.includes(wanted.ipType))).toBe(true)
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns: 100 },
  )
})
