import type { ReactNode } from 'react'

/** A stretch of a long list. A browser draws all of it; in WeChat what is far from the screen makes room (`windowed.weapp.tsx`). */
export function Windowed({ children }: { id: string; children: ReactNode }) {
  return <>{children}</>
}
