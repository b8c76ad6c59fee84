import { creditCodeFault } from '@tisc/shared/accounts/credit-check'
import { useState } from 'react'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { type FormProblem, useProblemsIn } from '../../../ui/problems'
import { useCodeWords } from './code-words'
import { organisationsApi } from './organisations.api'

const fields = ['code', 'name'] as const
const words = { zh: { name: '请填营业执照上的名称' }, en: { name: 'Enter the name on the licence' } }
const shortestName = 2

/** The form that enters an organisation: what was typed, what is wrong with it, and where it led. */
export const useEntering = () => {
  const said = useWords(words)
  const { faultWords } = useCodeWords()
  const [typed, type] = useState({ code: '', name: '' })
  const [{ problems, tries }, setProblems] = useState<{ problems: FormProblem[]; tries: number }>({ problems: [], tries: 0 })
  const [entered, setEntered] = useState<Awaited<ReturnType<typeof organisationsApi.foundOrganisation>>>()
  const { sending, send } = useSending()
  const problemsIn = useProblemsIn()
  const show = (found: FormProblem[]) => setProblems((was) => ({ problems: found, tries: was.tries + 1 }))
  const submit = async () => {
    const fault = creditCodeFault(typed.code)
    const wrong = [
      ...(fault ? [{ field: 'code', say: faultWords(fault, typed.code.length) }] : []),
      ...(typed.name.trim().length < shortestName ? [{ field: 'name', say: said.name }] : []),
    ]
    show(wrong)
    if (wrong.length > 0) return
    const made = await send(() =>
      organisationsApi.foundOrganisation({ body: typed }).catch((error: unknown) => {
        show(problemsIn(error, fields))
        throw error
      }),
    )
    if (made) setEntered(made)
  }
  return { typed, type, problems, tries, isSending: sending.isSending, submit: () => void submit(), entered }
}
