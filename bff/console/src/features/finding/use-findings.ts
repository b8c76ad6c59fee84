import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { deskApi } from '../daily/desk.api'
import { staffApi, useMay } from '../staff/staff.api'

export type Finding = { to: string; name: string; more?: string }
export type Group = { title: string; findings: Finding[] }

const has = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase())

/** An issue is meant by its number, alone or as it is said: 1234, 第1234期. */
const issueIn = (words: string): Finding[] => {
  const serial = /^第?(\d{1,6})期?$/.exec(words)?.[1]
  return serial ? [{ to: `/daily/issues/${Number(serial)}`, name: `第${Number(serial)}期` }] : []
}

/** What the words may mean to somebody with these places: pages, an issue, articles by title, people. */
export const useFindings = (typed: string, places: Finding[]): { groups: Group[]; isLooking: boolean; error: unknown } => {
  const words = useDeferredValue(typed.trim())
  const [mayRead, mayManage] = [useMay('daily.read'), useMay('staff')]
  const articles = useQuery({
    queryKey: ['find articles', words],
    queryFn: () => deskApi.listDrafts({ query: { title: words, limit: 8 } }),
    enabled: mayRead && words.length > 0,
  })
  // The list of people is personal data: one reading, one line in the record, not one for each letter.
  const people = useQuery({
    queryKey: ['people'],
    queryFn: () => staffApi.listPeople(),
    enabled: mayManage && words.length > 0,
    staleTime: 300_000,
  })
  const groups = [
    { title: '页面', findings: places.filter(({ name }) => has(name, words)) },
    { title: '期', findings: mayRead ? issueIn(words) : [] },
    { title: '文章', findings: (articles.data?.items ?? []).map(({ id, title }) => ({ to: `/daily/articles/${id}`, name: title })) },
    {
      title: '同事',
      findings: (people.data?.items ?? [])
        .filter(({ name }) => words !== '' && has(name, words))
        .slice(0, 8)
        .map(({ name }) => ({ to: `/people?name=${encodeURIComponent(name)}`, name })),
    },
  ]
  return {
    groups: groups.filter(({ findings }) => findings.length > 0),
    isLooking: articles.isFetching || people.isFetching,
    error: articles.error ?? people.error,
  }
}
