import { useMutation } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { imagesContract } from '@tisc/shared/daily/images.contract'
import { Alert, Input, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { deskApi } from '../desk.api'

const { accept } = imagesContract.storeImage.upload

/** The file as an address that this page alone can show. */
const usePreview = (file: File | undefined): string | undefined => {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!file) return setAddress(undefined)
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

/** Puts images into the text, one after another: each is asked for its words first, and is sent when it has them. */
export const useImage = (editor: Editor | null) => {
  const [files, setFiles] = useState<File[]>([])
  const [alt, setAlt] = useState('')
  const [isBroken, setBroken] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const [file] = files
  const preview = usePreview(file)
  const store = useMutation({
    mutationFn: async (chosen: File) => deskApi.storeImage({ upload: { name: chosen.name, bytes: await chosen.arrayBuffer() } }),
    onSuccess: ({ address, width, height }) => {
      editor
        ?.chain()
        .focus()
        .insertContent({ type: 'image', attrs: { src: address, alt: alt.trim(), width, height } })
        .run()
      next()
    },
  })
  const next = () => {
    setBroken(false)
    setFiles((now) => now.slice(1))
    setAlt('')
    store.reset()
  }
  const hasWords = alt.trim().length > 0
  return {
    take: (images: File[]) => setFiles((now) => [...now, ...images]),
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
          onChange={(event) => {
            setFiles((now) => [...now, ...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Modal
          open={file !== undefined}
          title="放进图片"
          okText="放进正文"
          cancelText="不放了"
          okButtonProps={{ disabled: !hasWords || isBroken }}
          confirmLoading={store.isPending}
          onOk={() => file && store.mutate(file)}
          onCancel={next}
        >
          {store.error && <Alert type="error" showIcon message={tellOf(store.error)} style={{ marginBottom: 12 }} />}
          {isBroken && (
            <Alert type="warning" showIcon message={`《${file?.name}》看起来不是图片，或者已经损坏`} style={{ marginBottom: 12 }} />
          )}
          {preview && !isBroken && <img className="chosen" src={preview} alt={file?.name ?? ''} onError={() => setBroken(true)} />}
          <Input.TextArea
            aria-label="图片说明"
            placeholder="图上有什么，给看不见图的读者听"
            autoFocus
            autoSize={{ minRows: 2 }}
            maxLength={200}
            value={alt}
            onChange={(event) => setAlt(event.target.value)}
          />
          <p className="soft">必须写。图上的字和数字也请写进来</p>
        </Modal>
      </>
    ),
  }
}
