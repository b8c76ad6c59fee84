import { listOf, listsOf } from './article.lists'

it('stands in the list of every combination of its own words and in no other', () => {
  const article = { type: 'policy', topics: ['rights', 'patents'], region: '370200' }
  const lists = new Set(listsOf(article))
  for (const type of ['', 'policy', 'news'])
    for (const topic of ['', 'rights', 'patents', 'other'])
      for (const region of ['', '370200', '370100'])
        expect(lists.has(listOf({ type, topic, region }))).toBe(type !== 'news' && topic !== 'other' && region !== '370100')
  expect(lists.size).toBe(2 * 3 * 2)
})

it('without a region stands in no region’s list', () => {
  expect(listsOf({ type: 'news', topics: [] })).toEqual(['||', 'news||'])
})
