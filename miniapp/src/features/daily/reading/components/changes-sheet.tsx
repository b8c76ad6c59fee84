import type { Article, ArticleChanges } from '@tisc/shared/daily/daily.schema'
import { useAnswer } from '../../../../platform/use-answer'
import { useWords } from '../../../../platform/use-words'
import { Chinese, chinese } from '../../../../ui/chinese'
import { Failure } from '../../../../ui/failure'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { useDates } from '../../../../ui/use-dates'
import { dailyApi, isDailyAnswer } from '../../daily.api'
import styles from './changes-sheet.module.scss'

const words = {
  zh: { title: '改了什么', before: '原来', after: '现在', removed: '删去', added: '新加', on: (day: string) => `${day}：` },
  en: { title: 'What changed', before: 'Before', after: 'Now', removed: 'Removed', added: 'Added', on: (day: string) => `${day}: ` },
}

function Change({ before, after }: { before?: string | undefined; after?: string | undefined }) {
  const said = useWords(words)
  return (
    <div className={styles.change}>
      {before && <p className={styles.label}>{after ? said.before : said.removed}</p>}
      {before && (
        <p {...chinese} className={styles.text}>
          {before}
        </p>
      )}
      {after && <p className={styles.label}>{before ? said.after : said.added}</p>}
      {after && (
        <p {...chinese} className={styles.text}>
          {after}
        </p>
      )}
    </div>
  )
}

function Correction({ id, version }: { id: string; version: number }) {
  const said = useWords(words)
  const { dayOf } = useDates()
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
      <p className={styles.when}>
        {said.on(dayOf(at))}
        <Chinese>{note}</Chinese>
      </p>
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
    <Sheet title={useWords(words).title} onClose={onClose}>
      {[...article.corrections].reverse().map(({ version }) => (
        <Correction key={version} id={article.id} version={version} />
      ))}
    </Sheet>
  )
}
