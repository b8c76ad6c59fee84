import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { firstScreenOf, releaseFirstScreen } from './first-screen'
import { onOnline } from './network'

/** `keptAt`: the data was kept on the device then, because nothing newer could be fetched. */
export type Answer<T> =
  | { state: 'loading' }
  | { state: 'ready'; data: T; keptAt?: string | undefined }
  | { state: 'failed'; error: unknown }

export type Kept<T> = { data: T; keptAt: string }

export type Question<T> = {
  operation: string
  request: unknown
  ask: () => Promise<T>
  /** What the device has for when no answer arrives. */
  kept?: () => Kept<T> | undefined
  isAnswer: (data: unknown) => Promise<boolean>
}

const unreached = (error: unknown) => error instanceof Error && error.name === 'NoAnswer'

const answerTo = async <T>({ ask, kept }: Question<T>): Promise<Answer<T>> => {
  try {
    return { state: 'ready', data: await ask() }
  } catch (error) {
    const instead = unreached(error) ? kept?.() : undefined
    return instead ? { state: 'ready', ...instead } : { state: 'failed', error }
  }
}

type Held<T> = { key: string; answer: Answer<T> }

const startOf = <T>({ operation, request }: Question<T>): Answer<T> => {
  const data = firstScreenOf<T>(operation, request)
  return data === undefined ? { state: 'loading' } : { state: 'ready', data }
}

/**
 * Asks once for every new `request`, and again on `retry`. Data that came with the page is shown at once, unchecked; if the schemas,
 * which arrive later, do not know it, it is asked for as usual. What nobody answered is asked again when there is a network.
 */
export const useAnswer = <T>(question: Question<T>): [Answer<T>, retry: () => Promise<void>] => {
  const key = question.operation + JSON.stringify(question.request)
  const [held, setHeld] = useState<Held<T>>(() => ({ key, answer: startOf(question) }))
  const unchecked = useRef(held.answer.state === 'ready' ? held.answer.data : undefined)
  const latest = useRef(question)
  latest.current = question

  /** Only the latest question may answer. */
  const turn = useRef(0)

  const fetch = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    // what is on screen stays while it is asked for again
    setHeld((was) => (was.key === key && was.answer.state === 'ready' ? was : { key, answer: { state: 'loading' } }))
    const answer = await answerTo(latest.current)
    if (turn.current === mine) setHeld({ key, answer })
  }, [key])

  const check = useCallback(
    (came: unknown) => {
      const judged = latest.current.isAnswer(came).then((isSound) => (isSound ? undefined : fetch()))
      // without a network the schemas do not arrive either: what came is all there is
      judged.catch(() => undefined)
    },
    [fetch],
  )

  useEffect(() => {
    const came = unchecked.current
    unchecked.current = undefined
    if (came === undefined) void fetch()
    else check(came)
    return () => {
      turn.current += 1
    }
  }, [fetch, check])

  const answer: Answer<T> = held.key === key ? held.answer : { state: 'loading' }
  const isUnanswered = answer.state === 'failed' ? unreached(answer.error) : answer.state === 'ready' && answer.keptAt !== undefined
  useEffect(() => (isUnanswered ? onOnline(() => void fetch()) : undefined), [isUnanswered, fetch])

  useLayoutEffect(() => {
    if (answer.state !== 'loading') releaseFirstScreen()
  }, [answer.state])
  return [answer, fetch]
}
