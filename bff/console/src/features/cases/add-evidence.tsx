import { useMutation, useQueryClient } from '@tanstack/react-query'
import { acceptOf, kindsInWords, limitsOf } from '@tisc/shared/platform/uploads/upload-purposes'
import { type HandedIn, handedIn } from '@tisc/shared/rights/evidence/evidence.contract'
import { Alert, Button, Form, Input, Radio, Space } from 'antd'
import { useRef, useState } from 'react'
import { tellOf } from '../../platform/problems'
import { uploadFile } from '../../platform/upload-file'
import { FormDialog } from '../../ui/form-dialog'
import { evidenceApi } from './evidence.client'
import { caseKey } from './use-act'

type Brought = { handle: string; name: string }

/** Files that are brought to the house while the window is open, one after the other. */
const BroughtFiles = ({ value = [], onChange }: { value?: Brought[]; onChange?: (value: Brought[]) => void }) => {
  const picker = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState<number>()
  const bring = useMutation({
    mutationFn: async (files: readonly File[]) => {
      let all = value
      for (const file of files) {
        all = [...all, { handle: await uploadFile('evidence', file, setPercent), name: file.name }]
        onChange?.(all)
      }
    },
    onSettled: () => setPercent(undefined),
  })
  return (
    <>
      {bring.error && <Alert type="error" showIcon message={tellOf(bring.error)} style={{ marginBottom: 8 }} />}
      <ul className="rows">
        {value.map(({ handle, name }) => (
          <li key={handle}>
            <Space>
              <bdi>{name}</bdi>
              <Button size="small" aria-label={`去掉${name}`} onClick={() => onChange?.(value.filter((one) => one.handle !== handle))}>
                去掉
              </Button>
            </Space>
          </li>
        ))}
      </ul>
      <Button loading={bring.isPending} onClick={() => picker.current?.click()}>
        {percent === undefined ? '选文件' : `正在上传${percent}%`}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={acceptOf('evidence')}
        aria-label="选证据文件"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) bring.mutate(files)
          // the same file can be chosen again once it is mended
          target.value = ''
        }}
      />
      <p className="soft">{`${kindsInWords('evidence', 'zh')}，每个最多${limitsOf('evidence').mostMegabytes}MB`}</p>
    </>
  )
}

type Fields = { how: HandedIn; files?: Brought[]; url?: string; about?: string }

/** Evidence that came on another way: paper at the window, what an e-mail brought. */
export const AddEvidence = ({ id, close }: { id: string; close: () => void }) => {
  const queries = useQueryClient()
  const send = ({ how, files = [], url, about = '' }: Fields) =>
    evidenceApi.addEvidence({
      params: { id },
      body: { how, files: files.map(({ handle }) => handle), ...(url && { link: { url, about } }) },
    })
  const sent = async () => {
    await queries.invalidateQueries({ queryKey: caseKey(id) })
    close()
  }
  return (
    <FormDialog<Fields> title="添加证据" okText="添加" initial={{ how: 'window' }} send={send} sent={sent} close={close}>
      <p>当事人会在证据里看到，并注明是工作人员加的；怎么来的只有工作台看得到。</p>
      <Form.Item name="how" label="怎么来的">
        <Radio.Group options={Object.entries(handedIn).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="files" label="文件">
        <BroughtFiles />
      </Form.Item>
      <Form.Item name="url" label="网址（没有就不填）">
        <Input maxLength={2_000} placeholder="https://" />
      </Form.Item>
      <Form.Item name="about" label="网址上是什么">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
