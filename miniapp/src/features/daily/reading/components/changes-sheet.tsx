import type { Article, ArticleChanges } from '@tisc/shared/daily/daily.schema'
import { useAnswer } from '../../../../platform/use-answer'
import { instantWords } from '../../../../ui/dates'
import { Failure } from '../../../../ui/failure'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { dailyApi, isDailyAnswer } from '../../daily.api'
import styles from './changes-sheet.module.scss'

function Change({ before, after }: { before?: string | undefined; after?: string | undefined }) {
  return (
    <div className={styles.change}>
      {before && <p className={styles.label}>{after ? '原来' : '删去'}</p>}
      {before && <p className={styles.text}>{before}</p>}
      {after && <p className={styles.label}>{before ? '现在' : '新加'}</p>}
      {after && <p className={styles.text}>{after}</p>}
    </div>
  )
}

function Correction({ id, version }: { id: string; version: number }) {
  const request = { params: { id, version } }
  const [answer, retry] = useAnswer<ArticleChanges>({
    operation: 'getArticleChanges',
    request,
    ask: () => dailyApi.getArticleChanges(request),
    isAnswer: (data) => isDailyAnswer('getArticleChanges', data),
  })
  if (answer.state === 'loading') return <Skeleton rows={1} />
  if (answer.state === 'failed') return <Failure error={answer.error} retry={retry} />
  const { at, note, title, changes } = answer.data
  return (
    <section>
      <p className={styles.when}>{`${instantWords(at)}：${note}`}</p>
      {title && <Change before={title.before} after={title.after} />}
      {changes.map(({ before, after }) => (
        <Change key={`${before}\n${after}`} before={before} after={after} />
      ))}
    </section>
  )
}

/** What each correction changed, the newest first. */
export function ChangesSheet({ article, onClose }: { article: Article; onClose: () => void }) {
  return (
    <Sheet title="改了什么" onClose={onClose}>
      {[...article.corrections].reverse().map(({ version }) => (
        <Correction key={version} id={article.id} version={version} />
      ))}
    </Sheet>
  )
}
