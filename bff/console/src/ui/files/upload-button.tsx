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
}

/** Chooses a file and brings it to the house; says how far it is, and what may be chosen. */
export const UploadButton = <Taken,>({ purpose, name, take, failed, beside }: Given<Taken>) => {
  const picker = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState<number>()
  const add = useMutation({
    mutationFn: async (file: File) => take(await uploadFile(purpose, file, setPercent), file),
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
        hidden
        accept={acceptOf(purpose)}
        aria-label={`选文件：${name}`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) add.mutate(file)
          // the same file can be chosen again once it is mended
          target.value = ''
        }}
      />
      <p className="soft">{`${kindsInWords(purpose, 'zh')}，每个最多${limitsOf(purpose).mostMegabytes}MB`}</p>
    </>
  )
}
