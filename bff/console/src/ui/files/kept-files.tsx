import { fileKinds } from '@tisc/shared/platform/uploads/file-kinds'
import type { KeptFile } from '@tisc/shared/platform/uploads/uploads.schema'
import { Alert, Button, Modal, Space, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../platform/fetch-file'
import { tellOf } from '../../platform/problems'
import { momentText } from '../moments'
import { saveFile } from '../save-file'
import { State } from '../state'

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`

type Props<File extends KeptFile> = {
  files: readonly File[]
  /** Where a file is asked for: as it came, or its clean copy. */
  addressOf: (file: File, way: 'save' | 'view') => string
  /** What stands before a file, for instance the question that asked for it. */
  about?: (file: File) => string
}

/** The files of a thing: what each is, from whom and since when, to be looked at where there is a clean copy, and to be saved as it came. */
export const KeptFiles = <File extends KeptFile>({ files, addressOf, about }: Props<File>) => {
  const [shown, setShown] = useState<{ name: string; address: string }>()
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<unknown>()
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown.address) : undefined), [shown])
  const take = async (file: File, way: 'save' | 'view') => {
    setBusy(file.id)
    setError(undefined)
    try {
      const bytes = await fetchFile(addressOf(file, way))
      if (way === 'save') saveFile(file.name, bytes, 'application/octet-stream')
      else setShown({ name: file.name, address: URL.createObjectURL(bytes) })
    } catch (failure) {
      setError(failure)
    }
    setBusy(undefined)
  }
  return (
    <>
      {error !== undefined && <Alert type="error" showIcon message={tellOf(error)} />}
      <ul className="rows">
        {files.map((file) => (
          <li key={file.id}>
            <Row file={file} about={about?.(file)} busy={busy === file.id} onTake={(way) => void take(file, way)} />
          </li>
        ))}
      </ul>
      {shown && (
        <Modal open title={shown.name} width="min(1000px, 96vw)" footer={null} onCancel={() => setShown(undefined)}>
          <img src={shown.address} alt={shown.name} style={{ maxWidth: '100%' }} />
        </Modal>
      )}
    </>
  )
}

type RowProps = { file: KeptFile; about: string | undefined; busy: boolean; onTake: (way: 'save' | 'view') => void }

const Row = ({ file, about, busy, onTake }: RowProps) => {
  const { name, size, kind, at, by, sha256, macros, viewable } = file
  const from = by.name ?? (by.who === 'staff' ? '工作人员' : '本人')
  return (
    <>
      {about && <div className="soft">{about}</div>}
      <Space wrap>
        <bdi className="strong">{name}</bdi>
        <span className="soft number">
          {fileKinds[kind].zh}，{sizeText(size)}，{momentText(at)}，{from}
        </span>
        {macros && <State tone="warning">带宏，打开时不要启用宏</State>}
        {viewable && (
          <Button size="small" disabled={busy} aria-label={`查看${name}`} onClick={() => onTake('view')}>
            查看
          </Button>
        )}
        {kind === 'video' && !viewable && <span className="soft">视频不能在这里直接看：还没有去掉隐藏信息的副本，请下载原件</span>}
        <Button size="small" disabled={busy} aria-label={`下载原件${name}`} onClick={() => onTake('save')}>
          下载原件
        </Button>
        {busy && <Spin size="small" />}
      </Space>
      <details>
        <summary className="soft">校验码</summary>
        <code style={{ overflowWrap: 'anywhere' }}>SHA-256 {sha256}</code>
      </details>
    </>
  )
}
