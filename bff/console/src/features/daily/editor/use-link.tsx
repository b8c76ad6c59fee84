import type { Editor } from '@tiptap/react'
import { link as linkSchema } from '@tisc/shared/daily/body.schema'
import { Input, Modal } from 'antd'
import { useState } from 'react'

/** Asks where the selection leads. Only web addresses and addresses of the house are taken. */
export const useLink = (editor: Editor) => {
  const [address, setAddress] = useState<string>()
  const isRight = address === '' || linkSchema.safeParse(address).success
  const set = () => {
    if (address) editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
    else editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setAddress(undefined)
  }
  return {
    ask: () => setAddress((editor.getAttributes('link').href as string | undefined) ?? ''),
    dialog: (
      <Modal
        open={address !== undefined}
        title="链接到哪里"
        okText="确定"
        cancelText="取消"
        okButtonProps={{ disabled: !isRight }}
        onOk={set}
        onCancel={() => setAddress(undefined)}
      >
        <Input
          aria-label="地址"
          autoFocus
          value={address}
          status={isRight ? '' : 'error'}
          onChange={(event) => setAddress(event.target.value.trim())}
          onPressEnter={() => isRight && set()}
        />
        <p className="soft">{isRight ? '留空就是去掉链接' : '地址要以https://或/daily/开头'}</p>
      </Modal>
    ),
  }
}
