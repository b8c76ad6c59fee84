import { explain, problemIn } from './explain'
import { usePageWords } from './page-words'

/** What keeps a form from being sent: `field` is the id of the field to mend, absent where it is none of them. */
export type FormProblem = { field?: string; say: string }

/** What the server said about a form, field by field where it named them; `fields` are the ids of those that are shown. */
export const useProblemsIn = () => {
  const words = usePageWords()
  return (error: unknown, fields: readonly string[]): FormProblem[] => {
    if (error === undefined) return []
    const named = (problemIn(error)?.errors ?? []).map(({ pointer, detail }) => ({ field: pointer.split('/').at(-1) ?? '', say: detail }))
    if (named.length > 0) return named.map(({ field, say }) => (fields.includes(field) ? { field, say } : { say }))
    const { fact, say } = explain(error, words)
    return [{ say: problemIn(error)?.detail ?? words.both([fact, say]) }]
  }
}
