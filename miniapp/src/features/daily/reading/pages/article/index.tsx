import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useWide } from '../../../../../platform/use-wide'
import { useWords } from '../../../../../platform/use-words'
import { DoubleRule } from '../../../../../ui/double-rule'
import { Failure } from '../../../../../ui/failure'
import { Page } from '../../../../../ui/page'
import { Skeleton } from '../../../../../ui/skeleton'
import { useArticle } from '../../../use-article'
import { ArticleTools } from '../../components/article-tools'
import { ArticleView } from '../../components/article-view'
import { IssueContents } from '../../components/issue-contents'

const words = { zh: { issue: (serial: number) => `第${serial}期` }, en: { issue: (serial: number) => `Issue ${serial}` } }

/** An article: what must be known first, the document's own data, the text, where it comes from, what to read next. */
export default function ArticlePage() {
  // the router may change under a page that stays in the stack; what this page shows does not
  const [id] = useState(useRouter().params.id ?? '')
  const [answer, retry] = useArticle(id)
  const isWide = useWide()
  const article = answer.state === 'ready' ? answer.data : undefined
  const said = useWords(words)
  const where = article?.place ? said.issue(article.place.serial) : 'TISC青岛日刊'
  return (
    <Page where={where} top={<DoubleRule />} foot={article && !article.withdrawal && <ArticleTools article={article} />}>
      {isWide && article?.place && <IssueContents serial={article.place.serial} id={article.id} />}
      {answer.state === 'loading' && <Skeleton rows={3} />}
      {answer.state === 'failed' && <Failure isTitle error={answer.error} retry={retry} />}
      {answer.state === 'ready' && <ArticleView article={answer.data} keptAt={answer.keptAt} />}
    </Page>
  )
}
