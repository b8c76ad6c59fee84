import { useMutation, useQueryClient } from '@tanstack/react-query'
import { blockText } from '@tisc/shared/daily/body.text'
import type { DeskArticle } from '@tisc/shared/daily/desk/desk.schema'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { momentText } from '../../../ui/moments'
import { State } from '../../../ui/state'
import { deskApi } from '../desk.api'

/** Remarks on paragraphs; a resolved one stays readable. */
export const Comments = ({ draft }: { draft: DeskArticle }) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [block, setBlock] = useState<number>()
  const [text, setText] = useState('')
  const settle = { onError: (error: unknown) => void message.error(tellOf(error)) }
  const refresh = () => queries.invalidateQueries({ queryKey: ['draft', draft.id] })
  const add = useMutation({
    mutationFn: () => deskApi.addComment({ params: { id: draft.id }, body: { block: block ?? 0, text } }),
    onSuccess: () => {
      setText('')
      return refresh()
    },
    ...settle,
  })
  const resolve = useMutation({
    mutationFn: (comment: string) => deskApi.resolveComment({ params: { id: draft.id, comment } }),
    onSuccess: refresh,
    ...settle,
  })
  const blocks = draft.content.body.map((one, value) => ({ value, label: `第${value + 1}段 ${blockText(one).slice(0, 24)}` }))
  return (
    <>
      <ul className="rows">
        {draft.comments.map((comment) => (
          <li key={comment.id}>
            <p className="soft">
              “{comment.quote.slice(0, 40)}” · {comment.by.name} {momentText(comment.at)}
            </p>
            <p>{comment.text}</p>
            {comment.resolved ? (
              <State tone="done">{`${comment.resolved.by.name}已处理`}</State>
            ) : (
              <Button size="small" onClick={() => resolve.mutate(comment.id)}>
                已处理
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="opinion">
        <Select
          aria-label="哪一段"
          placeholder="哪一段"
          className="whole"
          options={blocks}
          value={block ?? null}
          onChange={(value) => setBlock(value ?? undefined)}
        />
        <Input.TextArea
          aria-label="意见"
          placeholder="写意见"
          autoSize={{ minRows: 2 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={block === undefined || !text.trim()} loading={add.isPending} onClick={() => add.mutate()}>
          加上意见
        </Button>
      </div>
    </>
  )
}
