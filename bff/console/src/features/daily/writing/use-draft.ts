import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleForm, DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { ApiProblem } from '@tisc/shared/platform/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { deskApi } from '../desk.api'
import { keepText, keptText, letGo } from './kept-text'

/** How the text in the window stands to the one on the server. */
export type Saving = { state: 'saved' | 'typing' | 'saving' | 'offline' | 'conflict' | 'refused'; at?: string; error?: unknown }

/** Milliseconds after the last key before a save. */
const pause = 2_500

/** Milliseconds between tries while the server cannot be reached; a network that comes back is tried at once. */
const retry = 20_000

const proposed = async (id: string, content: ArticleForm) => {
  const article = await deskApi.proposeCorrection({ params: { id }, body: { content } })
  return { revision: article.revision, at: article.proposal?.at ?? article.updatedAt }
}

const saveDraft = (id: string, revision: number, content: ArticleForm) => deskApi.saveDraft({ params: { id }, body: { revision, content } })

const draftOf = (id: string) => ({
  queryKey: ['draft', id],
  queryFn: () => deskApi.getDraft({ params: { id } }),
  staleTime: Number.POSITIVE_INFINITY,
  // it becomes visible by itself, and nobody writes in it meanwhile
  refetchInterval: (query: { state: { data?: DeskArticle | undefined } }) =>
    query.state.data?.state === 'scheduled' ? 5_000 : (false as const),
})

const unsaved = (error: unknown): Saving => {
  const status = error instanceof ApiProblem ? error.problem.status : 0
  return { state: status === 409 ? 'conflict' : status >= 500 ? 'offline' : 'refused', error }
}

/** Saves what could not be saved, when the network is back and every now and then. */
const useTryingAgain = (isOffline: boolean, save: () => Promise<boolean>): void => {
  useEffect(() => {
    if (!isOffline) return
    const again = () => void save()
    const every = setInterval(again, retry)
    window.addEventListener('online', again)
    return () => {
      clearInterval(every)
      window.removeEventListener('online', again)
    }
  }, [isOffline, save])
}

/**
 * An article being written: every change is kept on this device at once and on the server a moment later. A save that meets somebody
 * else's is not repeated: both texts stay, and a person decides. What is changed in a published text is kept as a proposed correction.
 * `times` counts how often another text was opened in the place of what stood here: only then the editor takes it.
 */
export const useDraft = (id: string) => {
  const queries = useQueryClient()
  const query = useQuery(draftOf(id))
  const [opened, setOpened] = useState<{ content: ArticleForm; times: number }>()
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const draft = query.data
  const revision = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<ArticleForm>(undefined)
  const isPublished = useRef(false)

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    const text = latest.current
    if (!text) return false
    try {
      setSaving({ state: 'saving' })
      const done = await (isPublished.current ? proposed(id, text) : saveDraft(id, revision.current, text))
      revision.current = done.revision
      if (latest.current === text) letGo(id)
      setSaving({ state: 'saved', at: done.at })
    } catch (error) {
      setSaving(unsaved(error))
      return false
    }
    return true
  }, [id])

  const saveSoon = useCallback(() => {
    setSaving((now) => (now.state === 'conflict' ? now : { state: 'typing' }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), pause)
  }, [save])

  useEffect(() => {
    if (!draft) return
    // somebody may have saved since: then the save meets theirs, and both are shown
    const kept = keptText(id)
    revision.current = kept?.revision ?? draft.revision
    isPublished.current = draft.state === 'published'
    const text = kept?.content ?? draft.proposal?.content ?? draft.content
    const more = JSON.stringify(text) === JSON.stringify(latest.current) ? 0 : 1
    setOpened((now) => ({ content: text, times: (now?.times ?? 0) + more }))
    latest.current = text
    if (kept) saveSoon()
  }, [draft, id, saveSoon])

  const change = useCallback(
    (next: ArticleForm) => {
      latest.current = next
      setOpened((now) => ({ content: next, times: now?.times ?? 0 }))
      keepText(id, revision.current, next)
      saveSoon()
    },
    [id, saveSoon],
  )

  useEffect(() => () => clearTimeout(timer.current), [])
  useTryingAgain(saving.state === 'offline', save)

  /** Goes on from what the server has; what was typed here stays on the device until the next change. */
  const reload = async () => {
    letGo(id)
    setSaving({ state: 'saved' })
    await queries.invalidateQueries({ queryKey: ['draft', id] })
  }

  return { query, draft, content: opened?.content, times: opened?.times ?? 0, saving, change, save, reload }
}
