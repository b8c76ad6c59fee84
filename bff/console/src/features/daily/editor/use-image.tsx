import type { Editor } from '@tiptap/react'
import { imagesContract } from '@tisc/shared/daily/images.contract'
import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { deskApi } from '../desk.api'
import { ImageWords } from './image-words'

const { accept } = imagesContract.storeImage.upload

/** The file as an address that this page alone can show. */
const usePreview = (file: File): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

/** Shows a chosen image, and says when it is none. */
const Preview = ({ file }: { file: File }) => {
  const [isBroken, setBroken] = useState(false)
  const preview = usePreview(file)
  if (isBroken) {
    return <Alert type="warning" showIcon message={`《${file.name}》看起来不是图片，或者已经损坏`} style={{ marginBottom: 12 }} />
  }
  return preview && <img className="chosen" src={preview} alt={file.name} onError={() => setBroken(true)} />
}

/** Puts images into the text, one after another: each is asked for its words first, and is sent when it has them. */
export const useImage = (editor: Editor | null) => {
  const [files, setFiles] = useState<{ file: File; key: string }[]>([])
  const picker = useRef<HTMLInputElement>(null)
  const [first] = files
  const take = (images: File[]) => setFiles((now) => [...now, ...images.map((file) => ({ file, key: crypto.randomUUID() }))])
  const next = () => setFiles((now) => now.slice(1))
  const store = async (file: File, alt: string) => {
    const { address, width, height } = await deskApi.storeImage({ upload: { name: file.name, bytes: await file.arrayBuffer() } })
    editor
      ?.chain()
      .focus()
      .insertContent({ type: 'image', attrs: { src: address, alt: alt.trim(), width, height } })
      .run()
  }
  return {
    take,
    pick: () => picker.current?.click(),
    dialog: (
      <>
        <input
          ref={picker}
          type="file"
          accept={accept.join()}
          multiple
          hidden
          aria-label="选择图片"
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            target.value = ''
          }}
        />
        {first && (
          <FormDialog<{ alt: string }>
            key={first.key}
            title="放进图片"
            okText="放进正文"
            cancelText="不放了"
            send={({ alt }) => store(first.file, alt)}
            close={next}
          >
            <Preview file={first.file} />
            <ImageWords />
          </FormDialog>
        )}
      </>
    ),
  }
}
