import type { Editor } from '@tiptap/react'
import { Input, Modal } from 'antd'
import { useState } from 'react'

/** Asks for the words of the chosen image, also of one that came in without. */
export const useImageWords = (editor: Editor) => {
  const [alt, setAlt] = useState<string>()
  const set = () => {
    editor.chain().focus().updateAttributes('image', { alt: alt?.trim() }).run()
    setAlt(undefined)
  }
  return {
    ask: () => setAlt(String(editor.getAttributes('image').alt ?? '')),
    dialog: (
      <Modal
        open={alt !== undefined}
        title="图片说明"
        okText="确定"
        cancelText="取消"
        okButtonProps={{ disabled: !alt?.trim() }}
        onOk={set}
        onCancel={() => setAlt(undefined)}
      >
        <Input.TextArea
          aria-label="图片说明"
          placeholder="图上有什么，给看不见图的读者听"
          autoFocus
          autoSize={{ minRows: 2 }}
          maxLength={200}
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
        />
      </Modal>
    ),
  }
}
