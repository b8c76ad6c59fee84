import { useState } from 'react'
import { useSending } from '../../../../platform/use-sending'
import { type FormProblem, useProblemsIn } from '../../../../ui/problems'

/** Sends a form and shows what is wrong with it, at its fields and first on the page; each try takes the focus anew. */
export const useFormProblems = (fields: readonly string[]) => {
  const [{ problems, tries }, setProblems] = useState<{ problems: FormProblem[]; tries: number }>({ problems: [], tries: 0 })
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))
  return {
    problems,
    tries,
    isSending: sending.isSending,
    problemAt: (field: string) => problems.find((problem) => problem.field === field)?.say,
    /** Answers what came; nothing when something was wrong, which is then shown. */
    submit: async <T>(wrong: FormProblem[], ask: () => Promise<T>): Promise<T | undefined> => {
      show(wrong)
      if (wrong.length > 0) return undefined
      return send(() =>
        ask().catch((error: unknown) => {
          show(problemsIn(error, fields))
          throw error
        }),
      )
    },
  }
}
