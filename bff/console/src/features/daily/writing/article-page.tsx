import type { Body } from '@tisc/shared/daily/body.schema'
import { bodyText } from '@tisc/shared/daily/body.text'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { Waiting } from '../../../ui/waiting'
import { useMay, useViewer } from '../../staff/staff.api'
import { BodyEditor } from '../editor/body-editor'
import { ArticleState } from '../states'
import { Conflict } from './conflict'
import { Facts } from './facts'
import { NextSteps } from './next-steps'
import { Others } from './others'
import { PhonePreview } from './phone-preview'
import { SavingLine } from './saving-line'
import { SidePanels } from './side-panels'
import { useDraft } from './use-draft'
import './writing.css'

/** One article at the desk: its text on one side, the reader's page on the other, always in step. */
export const ArticlePage = () => {
  const { id = '' } = useParams()
  const { query, draft, content, times, saving, change, save, reload } = useDraft(id)
  const mayWrite = useMay('daily.write')
  const viewer = useViewer().data
  const [isCorrecting, setCorrecting] = useState(false)
  if (query.error) return <Failure error={query.error} again={query.refetch} />
  if (!draft || !content) return <Waiting />
  const editable = mayWrite && (draft.state === 'draft' || (draft.state === 'published' && (isCorrecting || draft.correctionWaits)))
  return (
    <Page
      title={editable ? '写稿' : '文章'}
      hint={`改过${draft.revision - 1}次`}
      actions={
        <>
          {mayWrite && draft.state === 'published' && !editable && <Button onClick={() => setCorrecting(true)}>写更正</Button>}
          <NextSteps draft={draft} save={save} reload={reload} viewerId={viewer?.id ?? ''} />
        </>
      }
    >
      <div className="bench">
        <section aria-label="文章">
          <Others id={id} draft={draft} />
          {saving.state === 'conflict' && <Conflict id={id} mine={content} reload={reload} />}
          {saving.state === 'refused' && <Alert type="error" showIcon message={tellOf(saving.error)} />}
          {draft.returned && draft.state === 'draft' && (
            <Alert type="warning" showIcon message={`${draft.returned.by.name}退回：${draft.returned.reason}`} />
          )}
          {draft.discarded && (
            <Alert type="warning" showIcon message={`${draft.discarded.by.name}在${momentText(draft.discarded.at)}丢弃了这篇草稿`} />
          )}
          <Facts content={content} editable={editable} change={change} />
          <Input.TextArea
            className="headline"
            aria-label="标题"
            autoSize
            variant="borderless"
            value={content.title}
            readOnly={!editable}
            onChange={(event) => change({ ...content, title: event.target.value.replace(/\n/g, '') })}
          />
          <p className="between soft">
            <span>
              标题{content.title.length}字，正文{bodyText(content.body).length}字
            </span>
            {!editable && <ArticleState article={draft} />}
          </p>
          <BodyEditor
            key={id}
            body={content.body}
            times={times}
            editable={editable}
            aside={<SavingLine saving={saving} />}
            onChange={(body: Body) => change({ ...content, body })}
          />
        </section>
        <aside aria-label="预览和审稿">
          <PhonePreview content={content} publishedAt={draft.publishedAt} />
          <SidePanels draft={draft} content={content} />
        </aside>
      </div>
    </Page>
  )
}
