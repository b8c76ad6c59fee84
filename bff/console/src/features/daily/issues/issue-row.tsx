import { useSortable } from '@dnd-kit/sortable'
import { articleTypes, wordOf } from '@tisc/shared/daily/daily.words'
import type { DeskRow } from '@tisc/shared/daily/desk/desk.schema'
import { Button } from 'antd'
import { Link } from 'react-router'
import { ArticleState } from '../states'

type Props = { article: DeskRow; place: number; editable: boolean; remove: () => void }

/** An article in its place. What readers have seen stays in its issue. */
export const IssueRow = ({ article, place, editable, remove }: Props) => {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: article.id,
    disabled: !editable,
  })
  const isSeen = article.state === 'published' || article.state === 'withdrawn'
  return (
    <li ref={setNodeRef} className="between" style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}>
      <span className="placed">
        {editable && (
          <Button ref={setActivatorNodeRef} type="text" size="small" aria-label={`移动《${article.title}》`} {...attributes} {...listeners}>
            ⠿
          </Button>
        )}
        <span className="number strong">{place}</span>
        <span>
          <Link to={`/daily/articles/${article.id}`}>{article.title}</Link>
          <br />
          <span className="soft">{wordOf(articleTypes, article.type)}</span> <ArticleState article={article} />
        </span>
      </span>
      {editable && !isSeen && (
        <Button size="small" onClick={remove} aria-label={`拿出本期：${article.title}`}>
          拿出本期
        </Button>
      )}
    </li>
  )
}
