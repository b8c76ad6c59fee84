import type { ReactNode } from 'react'

/**
 * Marks what is content, not a word of the app: it is Chinese whatever the reader's language is. Screen readers say it as Chinese, and
 * the walk in English knows by it what it may leave alone.
 */
export const chinese = { lang: 'zh-CN' } as const

/** Content within a line. */
export function Chinese({ children }: { children: ReactNode }) {
  return <span {...chinese}>{children}</span>
}
