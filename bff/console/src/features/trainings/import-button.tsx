import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportReport } from '@tisc/shared/trainings/imports.schema'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { tellOf } from '../../platform/problems'
import type { Column } from '../../ui/columns'
import { Rows } from '../../ui/rows'
import { State, type Tone } from '../../ui/state'
import { trainingsApi } from './trainings.client'

type Line = ImportReport['lines'][number]

const tones: Record<Line['outcome'], Tone> = { seated: 'done', waiting: 'waiting', there: 'ended', refused: 'warning' }

const columns: Column<Line>[] = [
  { title: '第几行', dataIndex: 'line', className: 'number' },
  { title: '姓名', text: ({ name }) => name },
  { title: '结果', text: ({ say }) => say, render: (_, { outcome, say }) => <State tone={tones[outcome]}>{say}</State> },
]

/** Signs up the people of a sheet, and says of every line what became of it. */
export const ImportButton = ({ session }: { session: string }) => {
  const [isOpen, setOpen] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async (file: File) =>
      trainingsApi.importSignUps({ params: { id: session }, upload: { name: file.name, bytes: await file.arrayBuffer() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roster', session] }),
  })
  const close = () => {
    setOpen(false)
    send.reset()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>导入名单</Button>
      <Modal open={isOpen} title="导入报名名单" footer={null} width={720} onCancel={close} destroyOnHidden>
        <p className="soft">
          Excel（.xlsx）或CSV，要有“姓名”和“手机号”两列；有几种参加方式的，还要“参加方式”一列。一次最多500人，座位不够的进候补，每个人都会收到通知。
        </p>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.csv"
          aria-label="选名单文件"
          style={{ margin: '12px 0' }}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) send.mutate(file)
            // the same file can be chosen again once it is mended
            target.value = ''
          }}
        />
        {send.isPending && <p role="status">正在导入</p>}
        {send.error && <Alert type="error" showIcon message={tellOf(send.error)} />}
        {send.data && <Rows<Line> name="导入结果" rowKey="line" size="small" columns={columns} rows={send.data.lines} pageSize={50} />}
      </Modal>
    </>
  )
}
