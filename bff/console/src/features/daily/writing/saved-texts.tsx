import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { App, Button } from 'antd'
import { tellOf } from '../../../platform/problems'
import { momentText } from '../../../ui/moments'
import { deskApi } from '../desk.api'

/** The kept states of a text. Restoring one saves it anew, so that the present one stays among them. */
export const SavedTexts = ({ draft }: { draft: DeskArticle }) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const saved = useQuery({ queryKey: ['saved', draft.id, draft.revision], queryFn: () => deskApi.listSaved({ params: { id: draft.id } }) })
  const restore = useMutation({
    mutationFn: async (revision: number) => {
      const { content } = await deskApi.getSaved({ params: { id: draft.id, revision } })
      const now = await deskApi.getDraft({ params: { id: draft.id } })
      return deskApi.saveDraft({ params: { id: draft.id }, body: { revision: now.revision, content, restored: revision } })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['draft', draft.id] }),
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <ul className="rows">
      {(saved.data?.items ?? []).map((text) => (
        <li key={text.revision} className="between">
          <span>
            第{text.revision}版 {text.by.name} {momentText(text.at)}
          </span>
          {draft.state === 'draft' && text.revision !== draft.revision && (
            <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(text.revision)}>
              恢复到这一版
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
