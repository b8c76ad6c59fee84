import { useState } from 'react'
import { useSending } from '../../platform/use-sending'
import { problemIn } from '../explain'
import { type FormProblem, useProblemsIn } from '../problems'

/** What the server found wrong, beside the question it is about. */
const useRefusals = () => {
  const problemsIn = useProblemsIn()
  return (error: unknown): FormProblem[] => {
    const named = (problemIn(error)?.errors ?? []).filter(({ pointer }) => pointer.startsWith('#/body/answers/'))
    if (named.length === 0) return problemsIn(error, [])
    return named.map(({ pointer, detail }) => ({ field: pointer.split('/')[3] ?? '', say: detail }))
  }
}

/** Sends answers, and keeps what was found wrong with them: `send` answers what was made, or nothing. */
export const useRefusable = () => {
  const [{ refused, tries }, setRefused] = useState<{ refused: FormProblem[]; tries: number }>({ refused: [], tries: 0 })
  const { sending, send } = useSending()
  const refusals = useRefusals()
  return {
    isSending: sending.isSending,
    refused,
    tries,
    send: <T>(work: () => Promise<T>): Promise<T | undefined> =>
      send(() =>
        work().catch((error: unknown) => {
          setRefused((was) => ({ refused: refusals(error), tries: was.tries + 1 }))
          throw error
        }),
      ),
  }
}
