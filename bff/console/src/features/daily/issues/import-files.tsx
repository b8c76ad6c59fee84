import { type ImportedFile, importDeeds, importsContract } from '@tisc/shared/daily/desk/imports.contract'
import { Button, Upload } from 'antd'
import { Link } from 'react-router'
import { State } from '../../../ui/state'
import { type FileOnItsWay, useImports } from './use-imports'

const { accept, most } = importsContract.importFile.upload

const parts: [keyof ImportedFile['report'], string][] = [
  ['check', '请核对'],
  ['unread', '没有读出'],
  ['misprints', '疑似错字'],
  ['found', '读到的'],
  ['dropped', '去掉的'],
]

const Report = ({ report }: ImportedFile) => (
  <details>
    <summary>导入报告{report.unread.length > 0 ? `，有${report.unread.length}处没有读出` : ''}</summary>
    {parts.map(([part, title]) =>
      report[part].length === 0 ? null : (
        <section key={part}>
          <p className="strong">{title}</p>
          <ul className="lines">
            {report[part].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ),
    )}
  </details>
)

const Outcome = ({ file }: { file: FileOnItsWay }) => {
  if (file.step === 'waiting') return <State tone="todo">等候导入</State>
  if (file.step === 'reading') return <State tone="waiting">正在读</State>
  if (file.step === 'refused') {
    return (
      <>
        <State tone="warning">没有导入</State> {file.reason}
      </>
    )
  }
  const { id, title, deed } = file.outcome
  return (
    <>
      <State tone={deed === 'held' || deed === 'withdrawn' ? 'warning' : 'done'}>{importDeeds[deed]}</State>{' '}
      <Link to={`/daily/articles/${id}`}>{title}</Link>
      <Report {...file.outcome} />
    </>
  )
}

/** Documents become drafts by dropping them here; each tells what was found in it, and why it was refused where it was. */
export const ImportFiles = () => {
  const { files, add, clear } = useImports()
  return (
    <section aria-label="导入文件">
      <Upload.Dragger
        multiple
        accept={accept.join()}
        showUploadList={false}
        beforeUpload={(file) => {
          add(file)
          return false
        }}
      >
        <p>把文件拖到这里，或者点一下选择文件</p>
        <p className="soft">
          {accept.join(' ')}，每个最多{most / 1024 / 1024}MB。导入后是草稿，不会直接发布
        </p>
      </Upload.Dragger>
      <ul className="rows" aria-live="polite" aria-label="导入的文件">
        {files.map((file) => (
          <li key={file.key}>
            <span className="strong">{file.name}</span> <Outcome file={file} />
          </li>
        ))}
      </ul>
      {files.some(({ step }) => step === 'done' || step === 'refused') && (
        <Button size="small" onClick={clear}>
          清掉这个清单
        </Button>
      )}
    </section>
  )
}
