import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { ApiProblem } from '@tisc/shared/platform/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { deskApi } from '../desk.api'
import { keepText, keptText, letGo } from './kept-text'

/** How the text in the window stands to the one on the server. */
export type Saving = { state: 'saved' | 'typing' | 'saving' | 'offline' | 'conflict' | 'refused'; at?: string; error?: unknown }

/** Milliseconds after the last key before a save. */
const pause = 2_500

const proposed = async (id: string, content: ArticleForm) => {
  const article = await deskApi.proposeCorrection({ params: { id }, body: { content } })
  return { revision: article.revision, at: article.proposal?.at ?? article.updatedAt }
}

/**
 * An article being written: every change is kept on this device at once and on the server a moment later. A save that meets somebody
 * else's is not repeated: both texts stay, and a person decides. What is changed in a published text is kept as a proposed correction.
 */
export const useDraft = (id: string) => {
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: ['draft', id],
    queryFn: () => deskApi.getDraft({ params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [content, setContent] = useState<ArticleForm>()
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const revision = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<ArticleForm>(undefined)
  const isPublished = useRef(false)

  const draft = query.data
  useEffect(() => {
    if (!draft) return
    revision.current = draft.revision
    isPublished.current = draft.state === 'published'
    latest.current = keptText(id, draft.revision) ?? draft.proposal?.content ?? draft.content
    setContent(latest.current)
  }, [draft, id])

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const text = latest.current
    if (!text) return false
    setSaving({ state: 'saving' })
    try {
      const done = isPublished.current
        ? await proposed(id, text)
        : await deskApi.saveDraft({ params: { id }, body: { revision: revision.current, content: text } })
      revision.current = done.revision
      if (latest.current === text) letGo(id)
      setSaving({ state: 'saved', at: done.at })
      return true
    } catch (error) {
      const status = error instanceof ApiProblem ? error.problem.status : 0
      setSaving({ state: status === 409 ? 'conflict' : status >= 500 ? 'offline' : 'refused', error })
      return false
    }
  }, [id])

  const change = useCallback(
    (next: ArticleForm) => {
      latest.current = next
      setContent(next)
      keepText(id, revision.current, next)
      setSaving((now) => (now.state === 'conflict' ? now : { state: 'typing' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pause)
    },
    [id, save],
  )

  useEffect(() => () => clearTimeout(timer.current), [])

  /** Goes on from what the server has; what was typed here stays on the device until the next change. */
  const reload = async () => {
    letGo(id)
    setSaving({ state: 'saved' })
    await queries.invalidateQueries({ queryKey: ['draft', id] })
  }

  return { query, draft, content, saving, revision, change, save, reload }
}
