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

/** As it came, or its clean copy: a picture to view, a video to watch. */
type Way = 'save' | 'view' | 'watch'

type Props<File extends KeptFile> = {
  files: readonly File[]
  /** Where a file is asked for. */
  addressOf: (file: File, way: Way) => string
  /** Asks for the list again, where it may have videos whose copies are still drawn. */
  again?: () => unknown
  /** What stands before a file, for instance the question that asked for it. */
  about?: (file: File) => string
}

/** The files of a thing: what each is, from whom and since when, to be looked at where there is a clean copy, and to be saved as it came. */
export const KeptFiles = <File extends KeptFile>({ files, addressOf, about, again }: Props<File>) => {
  const [shown, setShown] = useState<{ name: string; address: string; isVideo: boolean }>()
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<unknown>()
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown.address) : undefined), [shown])
  const take = async (file: File, way: Way) => {
    setBusy(file.id)
    setError(undefined)
    try {
      const bytes = await fetchFile(addressOf(file, way))
      if (way === 'save') saveFile(file.name, bytes, 'application/octet-stream')
      else setShown({ name: file.name, address: URL.createObjectURL(bytes), isVideo: way === 'watch' })
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
            <Row file={file} about={about?.(file)} busy={busy === file.id} onTake={(way) => void take(file, way)} again={again} />
          </li>
        ))}
      </ul>
      {shown && (
        <Modal open title={shown.name} width="min(1000px, 96vw)" footer={null} onCancel={() => setShown(undefined)}>
          {shown.isVideo ? (
            // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said in evidence
            <video src={shown.address} aria-label={shown.name} controls autoPlay style={{ maxWidth: '100%', maxHeight: '75vh' }} />
          ) : (
            <img src={shown.address} alt={shown.name} style={{ maxWidth: '100%' }} />
          )}
        </Modal>
      )}
    </>
  )
}

type RowProps = {
  file: KeptFile
  about: string | undefined
  busy: boolean
  onTake: (way: Way) => void
  again: (() => unknown) | undefined
}

const Row = ({ file, about, busy, onTake, again }: RowProps) => {
  const { name, size, kind, at, by, sha256, macros, copy } = file
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
        {copy === 'picture' && (
          <Button size="small" disabled={busy} aria-label={`查看${name}`} onClick={() => onTake('view')}>
            查看
          </Button>
        )}
        {copy === 'video' && (
          <Button size="small" disabled={busy} aria-label={`播放${name}`} onClick={() => onTake('watch')}>
            播放
          </Button>
        )}
        <Button size="small" disabled={busy} aria-label={`下载原件${name}`} onClick={() => onTake('save')}>
          下载原件
        </Button>
        {busy && <Spin size="small" />}
      </Space>
      {copy === 'waiting' && (
        <div className="soft">
          正在制作可以直接看、不带隐藏信息的副本，长的视频要好几分钟
          {again && (
            <Button type="link" size="small" onClick={() => again()}>
              看看好了没有
            </Button>
          )}
        </div>
      )}
      {copy === 'failed' && <div className="soft">这个视频做不了可以直接看的副本，请下载原件</div>}
      <details>
        <summary className="soft">校验码</summary>
        <code style={{ overflowWrap: 'anywhere' }}>SHA-256 {sha256}</code>
      </details>
    </>
  )
}
