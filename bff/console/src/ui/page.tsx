import type { ReactNode } from 'react'

/** A page of the desk: its name, what one can do on it, the double rule, its content. */
export const Page = ({ title, hint, actions, children }: { title: string; hint?: string; actions?: ReactNode; children: ReactNode }) => (
  <main className="work">
    <header className="head">
      <h1>{title}</h1>
      {hint && <span className="soft">{hint}</span>}
      <span className="space" />
      {actions}
    </header>
    <div className="rule" />
    <div className="content">{children}</div>
  </main>
)
