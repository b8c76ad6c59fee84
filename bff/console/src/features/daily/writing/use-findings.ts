import { useQuery } from '@tanstack/react-query'
import { checkArticle, type Finding } from '@tisc/shared/daily/desk/article-checks'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { useEffect, useState } from 'react'
import { deskApi } from '../desk.api'

/** Milliseconds of rest before a text is looked at again. */
const rest = 1_500

/** What to look at before asking for review: at once what the text alone tells, a moment after the last key what only the server knows. */
export const useFindings = (content: ArticleForm, mayWrite: boolean): Finding[] => {
  const [settled, setSettled] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), rest)
    return () => clearTimeout(timer)
  }, [content])
  const { data } = useQuery({
    queryKey: ['findings', settled],
    queryFn: () => deskApi.checkDraft({ body: { content: settled } }),
    enabled: mayWrite,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  return [...checkArticle(content), ...(data?.items ?? [])]
}
