import { useQueryClient } from '@tanstack/react-query'
import { type HandedIn, handedIn } from '@tisc/shared/rights/evidence/evidence.contract'
import { Alert, Button, Form, Input, Radio, Space } from 'antd'
import { useRef, useState } from 'react'
import { tellOf } from '../../platform/problems'
import { UploadButton } from '../../ui/files/upload-button'
import { FormDialog } from '../../ui/form-dialog'
import { evidenceApi } from './evidence.client'
import { caseKey } from './use-act'

type Brought = { handle: string; name: string }

/** Files that are brought to the house while the window is open. */
const BroughtFiles = ({ value = [], onChange }: { value?: Brought[]; onChange?: (value: Brought[]) => void }) => {
  const [error, setError] = useState<unknown>()
  // several come one after the other, without a look at the form in between
  const brought = useRef(value)
  const change = (next: Brought[]) => {
    brought.current = next
    onChange?.(next)
  }
  const take = (handle: string, { name }: File) => {
    setError(undefined)
    change([...brought.current, { handle, name }])
  }
  return (
    <>
      {error !== undefined && <Alert type="error" showIcon message={tellOf(error)} style={{ marginBottom: 8 }} />}
      <ul className="rows">
        {value.map(({ handle, name }) => (
          <li key={handle}>
            <Space>
              <bdi>{name}</bdi>
              <Button size="small" aria-label={`去掉${name}`} onClick={() => change(value.filter((one) => one.handle !== handle))}>
                去掉
              </Button>
            </Space>
          </li>
        ))}
      </ul>
      <UploadButton purpose="evidence" name="选证据文件" multiple take={take} failed={setError} />
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
