import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskIssue } from '@tisc/shared/daily/desk/desk.schema'
import { weekday } from '@tisc/shared/platform/shanghai'
import { App, Space } from 'antd'
import { useParams } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Waiting } from '../../../ui/waiting'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { isUnreviewed, PublishIssue } from '../publishing/publish-issue'
import { AddArticles } from './add-articles'
import { CopyIssue } from './copy-issue'
import { IssueRow } from './issue-row'

/** The order of an issue, kept on the server; what was dragged shows at once and goes back when it is refused. */
const useComposition = (serial: number) => {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const key = ['desk issue', serial]
  const issue = useQuery({
    queryKey: key,
    queryFn: () => deskApi.getDeskIssue({ params: { serial } }),
    // what is held becomes visible by itself
    refetchInterval: ({ state: { data } }) => (data?.articles.some(({ state }) => state === 'scheduled') ? 5_000 : false),
  })
  const compose = useMutation({
    mutationFn: (articles: DeskIssue['articles']) =>
      deskApi.compose({ params: { serial }, body: { articles: articles.map(({ id }) => id) } }),
    onMutate: (articles) => queries.setQueryData<DeskIssue>(key, (now) => now && { ...now, articles }),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved)
      void queries.invalidateQueries({ queryKey: ['drafts'] })
    },
    onError: (error) => {
      void message.error(tellOf(error))
      void queries.invalidateQueries({ queryKey: key })
    },
  })
  return { issue, compose }
}

/** Composing an issue: by mouse, by touch, or by keyboard (space, arrows, space). */
export const IssuePage = () => {
  const serial = Number(useParams().serial)
  const { issue, compose } = useComposition(serial)
  const mayWrite = useMay('daily.write')
  const sensors = useSensors(useSensor(PointerSensor), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }))
  if (issue.error) return <Failure error={issue.error} again={issue.refetch} />
  if (!issue.data) return <Waiting />
  const { articles, date } = issue.data
  const move = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return
    const at = (id: unknown) => articles.findIndex((article) => article.id === id)
    compose.mutate(arrayMove(articles, at(active.id), at(over.id)))
  }
  const waiting = articles.filter(isUnreviewed)
  return (
    <Page
      title={`第${serial}期`}
      hint={`${date} ${weekday(date)}，${articles.length}篇`}
      actions={
        <Space>
          <CopyIssue serial={serial} disabled={articles.length === 0 || waiting.length > 0} />
          <PublishIssue issue={issue.data} reload={issue.refetch} />
        </Space>
      }
    >
      {articles.length === 0 && <p className="soft">还没有文章。从下面排进来，审过就能发布。</p>}
      {waiting.length > 0 && <p className="soft">还有{waiting.length}篇没有审过。审过的可以先发布；整期审完才能复制到公众号。</p>}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={move}>
        <SortableContext items={articles.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="rows" aria-label="本期文章，可以拖动排序">
            {articles.map((article, index) => (
              <IssueRow
                key={article.id}
                article={article}
                place={index + 1}
                editable={mayWrite}
                remove={() => compose.mutate(articles.filter(({ id }) => id !== article.id))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {mayWrite && <AddArticles taken={articles} add={(article) => compose.mutate([...articles, article])} />}
    </Page>
  )
}
