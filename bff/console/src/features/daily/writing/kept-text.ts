import { type ArticleForm, articleForm } from '@tisc/shared/daily/desk/desk.schema'

const key = (id: string): string => `draft ${id}`

/** Keeps what is being typed on this device until the server has it: a closed window or a lost line costs nothing. */
export const keepText = (id: string, revision: number, content: ArticleForm): void =>
  localStorage.setItem(key(id), JSON.stringify({ revision, content }))

/** What was typed here and never reached the server, and on which revision. */
export const keptText = (id: string): { revision: number; content: ArticleForm } | undefined => {
  const kept = localStorage.getItem(key(id))
  if (!kept) return undefined
  const { revision, content } = JSON.parse(kept) as { revision: number; content: unknown }
  const parsed = articleForm.safeParse(content)
  return parsed.success ? { revision, content: parsed.data } : undefined
}

export const letGo = (id: string): void => localStorage.removeItem(key(id))
