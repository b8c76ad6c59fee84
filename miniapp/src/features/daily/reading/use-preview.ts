import { readingMinutes } from '@tisc/shared/daily/body.text'
import type { Article } from '@tisc/shared/daily/daily.schema'
import { useEffect, useState } from 'react'

/** What the desk sends while somebody writes: a text as it stands, and the look to show it in. */
type Told = {
  kind: 'preview'
  content: Pick<Article, 'type' | 'title' | 'body'> & Partial<Omit<Article, 'topics'>>
  mode: '' | 'elder' | 'dark'
}

const unwritten = {
  id: '',
  state: 'draft',
  topics: [],
  version: 0,
  attachments: [],
  corrections: [],
  related: [],
}

const looks: Record<Told['mode'], string> = { '': 'look', elder: 'look look-elder', dark: 'look look-dark' }

/** The article the desk is writing, drawn anew with every key; one that nobody has published has no day. Only a window of our own origin is heard. */
export const usePreview = (): { article: Article; look: string } | undefined => {
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin === location.origin && event.source === window.parent && event.data?.kind === 'preview') setTold(event.data)
    }
    window.addEventListener('message', hear)
    window.parent.postMessage({ kind: 'preview-ready' }, location.origin)
    return () => window.removeEventListener('message', hear)
  }, [])
  if (!told) return undefined
  const minutes = readingMinutes(told.content.body)
  return { article: { ...unwritten, minutes, publishedAt: '', updatedAt: '', ...told.content, topics: [] }, look: looks[told.mode] }
}
