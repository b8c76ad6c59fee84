import type { Editor } from '@tiptap/react'
import { link as linkSchema } from '@tisc/shared/daily/body.schema'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'

type Fields = { address: string }

const rules = [
  {
    validator: (_: unknown, address: string) =>
      address === '' || linkSchema.safeParse(address).success
        ? Promise.resolve()
        : Promise.reject(new Error('地址要以https://或/daily/开头')),
  },
]

/** Asks where the selection leads. Only web addresses and addresses of the house are taken. */
export const useLink = (editor: Editor) => {
  const [before, setBefore] = useState<string>()
  const set = async ({ address }: Fields) =>
    address
      ? editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
      : editor.chain().focus().extendMarkRange('link').unsetLink().run()
  return {
    ask: () => setBefore((editor.getAttributes('link').href as string | undefined) ?? ''),
    dialog: before !== undefined && (
      <FormDialog<Fields> title="链接到哪里" okText="确定" initial={{ address: before }} send={set} close={() => setBefore(undefined)}>
        <Form.Item name="address" label="地址" extra="留空就是去掉链接" rules={rules} normalize={(typed: string) => typed.trim()}>
          <Input />
        </Form.Item>
      </FormDialog>
    ),
  }
}
