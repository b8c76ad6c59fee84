import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { Tabs } from 'antd'
import { Comments } from './comments'
import { SavedTexts } from './saved-texts'

/** What belongs to an article beside its text: remarks of the reviewer, and the kept states. */
export const SidePanels = ({ draft }: { draft: DeskArticle }) => (
  <Tabs
    items={[
      {
        key: 'comments',
        label: `意见 ${draft.comments.filter((comment) => !comment.resolved).length}`,
        children: <Comments draft={draft} />,
      },
      { key: 'saved', label: '历史版本', children: <SavedTexts draft={draft} /> },
    ]}
  />
)
