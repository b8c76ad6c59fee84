import { soughtTerms, termsOf } from './names'

const finds = (name: string, typed: string): boolean => {
  const terms = new Set(termsOf(name))
  const sought = soughtTerms(typed)
  return sought.length > 0 && sought.every((term) => terms.has(term))
}

it.each([
  ['单于晓曾', ['单于', '晓', 'chanyu', 'xiaoceng', 'xiaozeng', 'Chan Yu', 'shanyuxiaozeng', 'cyxz', 'xz']],
  ['阿依努尔·买买提', ['阿依努尔买买提', '阿依努尔·买买提', '买买提', 'ayinuer', 'ayne', 'maimaiti']],
  ['吕𠮷宁', ['lv', 'lü', 'lu', '𠮷', '吕𠮷']],
  ['Anne-Marie Ångström', ['marie', 'anne marie', 'annemarie', 'angstrom', 'ÅNGSTRÖM', 'am']],
  ['Ｌｉ　伟', ['li', '伟']],
])('finds %s by its characters, sounds, initials and words', (name, typed) => {
  expect(typed.filter((one) => !finds(name, one))).toEqual([])
})

it('finds nobody by what is not in the name, or by nothing', () => {
  for (const typed of ['于单', '单曾', 'yuchan', 'zhangwei', '·', ' ', 'yu shanxi'])
    expect([typed, finds('单于晓曾', typed)]).toEqual([typed, false])
})

it('stays small for a long name', () => {
  expect(termsOf('阿'.repeat(60)).length).toBeLessThan(300)
  expect(termsOf('单曾乐重行长朝'.repeat(2)).length).toBeLessThan(300)
})
