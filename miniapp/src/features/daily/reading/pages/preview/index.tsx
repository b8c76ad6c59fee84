import { useLayoutEffect } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Page } from '../../../../../ui/page'
import { Skeleton } from '../../../../../ui/skeleton'
import { ArticleView } from '../../components/article-view'
import { usePreview } from '../../use-preview'

const words = { zh: { where: '预览' }, en: { where: 'Preview' } }

/** The reader's page in the frame of the staff's desk (web only): what is being written, as it will look. */
export default function PreviewPage() {
  const preview = usePreview()
  const look = preview?.look ?? 'look'
  useLayoutEffect(() => {
    document.documentElement.className = look
  }, [look])
  return (
    <Page where={useWords(words).where} top={<DoubleRule />}>
      {preview ? <ArticleView article={preview.article} /> : <Skeleton rows={3} />}
    </Page>
  )
}
