import type { ArticleForm } from '@tisc/shared/daily/desk/desk.schema'
import { Segmented } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'

const modes = [
  { label: '标准', value: '' },
  { label: '大字', value: 'elder' },
  { label: '深色', value: 'dark' },
]

/** The reader's own page in a phone's frame: the app draws it, we only tell it what was typed. */
export const PhonePreview = ({ content, publishedAt }: { content: ArticleForm; publishedAt: string | undefined }) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [mode, setMode] = useState('')
  const show = useCallback(
    () => frame.current?.contentWindow?.postMessage({ kind: 'preview', content: { ...content, publishedAt }, mode }, location.origin),
    [content, publishedAt, mode],
  )
  useEffect(() => {
    show()
    const isReady = (event: MessageEvent) =>
      event.origin === location.origin && event.source === frame.current?.contentWindow && event.data?.kind === 'preview-ready' && show()
    window.addEventListener('message', isReady)
    return () => window.removeEventListener('message', isReady)
  }, [show])
  return (
    <section aria-label="手机预览">
      <Segmented size="small" options={modes} value={mode} onChange={setMode} />
      <iframe ref={frame} className="phone" title="读者在手机上看到的样子" src="/daily/preview" />
    </section>
  )
}
