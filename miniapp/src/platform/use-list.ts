import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, type Question, useAnswer } from './use-answer'

export type ListPage<T> = { items: T[]; next?: string | undefined }

type Tail<T> = { key: string; items: T[]; next: string | undefined; state: 'idle' | 'loading' | 'failed'; error?: unknown }

export type List<T, P extends ListPage<T>> = {
  first: Answer<P>
  items: T[]
  /** Whether every item has been read. */
  isComplete: boolean
  more: Pick<Tail<T>, 'state' | 'error'>
  readMore: () => void
  retry: () => Promise<void>
}

/** A list that grows page by page: the first page is a question like any other, `askAfter` reads on from a cursor. */
export const useList = <T, P extends ListPage<T>>(question: Question<P> & { askAfter: (cursor: string) => Promise<P> }): List<T, P> => {
  const key = question.operation + JSON.stringify(question.request)
  const [first, retry] = useAnswer<P>(question)
  const fresh: Tail<T> = { key, items: [], next: undefined, state: 'idle' }
  const [held, setTail] = useState(fresh)
  const data = first.state === 'ready' ? first.data : undefined
  const tail: Tail<T> = held.key === key ? held : fresh
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first page starts the rest afresh
  useEffect(() => setTail({ key, items: [], next: data?.next, state: 'idle' }), [data])

  const latest = useRef(tail)
  latest.current = tail
  const { askAfter } = question
  const readMore = useCallback(() => {
    const { next, state } = latest.current
    if (!next || state === 'loading') return
    const now = latest.current
    latest.current = { ...now, state: 'loading' } // before the next drawing, in which a second call may come
    setTail(latest.current)
    askAfter(next).then(
      (page) =>
        setTail((was) => (was.key === now.key ? { ...now, items: [...now.items, ...page.items], next: page.next, state: 'idle' } : was)),
      (error: unknown) => setTail((was) => (was.key === now.key ? { ...now, state: 'failed', error } : was)),
    )
  }, [askAfter])

  return {
    first,
    items: [...(data?.items ?? []), ...tail.items],
    isComplete: data !== undefined && (tail.items.length ? tail.next : data.next) === undefined,
    more: { state: tail.state, error: tail.error },
    readMore,
    retry,
  }
}
