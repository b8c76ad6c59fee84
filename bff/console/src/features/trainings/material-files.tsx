import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DeskFiles } from '@tisc/shared/trainings/files/files.staff.contract'
import { materialReaders, type Reader } from '@tisc/shared/trainings/trainings.schema'
import { App, Button, Select, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { KeptFiles } from '../../ui/files/kept-files'
import { UploadButton } from '../../ui/files/upload-button'
import { trainingsApi } from './trainings.client'

const options = Object.entries(materialReaders).map(([value, label]) => ({ value: value as Reader, label }))

/** The files of a training: who may open each, a way to add one, and to take one away. */
export const MaterialFiles = ({ training, mayWrite }: { training: string; mayWrite: boolean }) => {
  const key = ['training files', training]
  const files = useQuery({ queryKey: key, queryFn: () => trainingsApi.listTrainingFiles({ params: { id: training } }) })
  const items = files.data?.items ?? []
  if (!mayWrite && items.length === 0) return null
  return (
    <section aria-label="资料文件" style={{ marginBottom: 24 }}>
      <h2>资料文件</h2>
      <KeptFiles
        files={items.map((file) => ({ ...file, copy: 'none' as const }))}
        about={(file) => `给${materialReaders[file.for]}`}
        addressOf={({ id }) => `/api/trainings/desk/${training}/files/${id}`}
      />
      {mayWrite && items.length > 0 && <Drop training={training} items={items} />}
      {mayWrite && <Add training={training} />}
    </section>
  )
}

/** What the list becomes; what went wrong is told. */
const useTold = (training: string) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return {
    onSuccess: (now: DeskFiles) => void queries.setQueryData(['training files', training], now),
    onError: (error: unknown) => void message.error(tellOf(error)),
  }
}

const Add = ({ training }: { training: string }) => {
  const [reader, setReader] = useState<Reader>('seated')
  const { onSuccess, onError } = useTold(training)
  return (
    <>
      <UploadButton
        purpose="material"
        name="上传资料文件"
        beside={<Select aria-label="新文件给谁看" value={reader} options={options} onChange={setReader} style={{ width: 160 }} />}
        take={async (handle) => onSuccess(await trainingsApi.addTrainingFile({ params: { id: training }, body: { handle, for: reader } }))}
        failed={onError}
      />
      <p className="soft">给到场的人，按签到算。</p>
    </>
  )
}

const Drop = ({ training, items }: { training: string; items: DeskFiles['items'] }) => {
  const { modal } = App.useApp()
  const drop = useMutation({
    mutationFn: (file: string) => trainingsApi.dropTrainingFile({ params: { id: training, file } }),
    ...useTold(training),
  })
  const ask = ({ id, name }: DeskFiles['items'][number]) =>
    void modal.confirm({
      title: `去掉“${name}”`,
      content: '以后谁也打不开它；已经下载的人还有。',
      okText: '去掉',
      okButtonProps: { danger: true },
      cancelText: '留着',
      onOk: () => drop.mutateAsync(id).catch(() => undefined),
    })
  return (
    <p style={{ marginBottom: 12 }}>
      <Space wrap>
        {items.map((file) => (
          <Button key={file.id} size="small" onClick={() => ask(file)}>
            去掉{file.name}
          </Button>
        ))}
      </Space>
    </p>
  )
}
