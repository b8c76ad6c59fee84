import { useMutation } from '@tanstack/react-query'
import { acceptOf, kindsInWords, limitsOf, type UploadPurpose } from '@tisc/shared/platform/uploads/upload-purposes'
import { Button, Space } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { uploadFile } from '../../platform/upload-file'

type Given<Taken> = {
  purpose: UploadPurpose
  name: string
  /** What happens with the handle of what was uploaded. */
  take: (handle: string, file: File) => Promise<Taken> | Taken
  failed: (error: unknown) => void
  /** What has to be said first, beside the button. */
  beside?: ReactNode
  /** Several files may be chosen at once; they are brought one after the other. */
  multiple?: boolean
}

/** Chooses files and brings them to the house; says how far it is, and what may be chosen. */
export const UploadButton = <Taken,>({ purpose, name, take, failed, beside, multiple = false }: Given<Taken>) => {
  const picker = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState<number>()
  const add = useMutation({
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) await take(await uploadFile(purpose, file, setPercent), file)
    },
    onError: failed,
    onSettled: () => setPercent(undefined),
  })
  return (
    <>
      <Space>
        {beside}
        <Button loading={add.isPending} onClick={() => picker.current?.click()}>
          {percent === undefined ? name : `正在上传${percent}%`}
        </Button>
      </Space>
      <input
        ref={picker}
        type="file"
        // antd draws file fields inside a form whatever `hidden` says
        style={{ display: 'none' }}
        multiple={multiple}
        accept={acceptOf(purpose)}
        aria-label={`选文件：${name}`}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          if (files.length > 0) add.mutate(files)
          // the same file can be chosen again once it is mended
          target.value = ''
        }}
      />
      <p className="soft">{`${kindsInWords(purpose, 'zh')}，每个最多${limitsOf(purpose).mostMegabytes}MB`}</p>
    </>
  )
}
