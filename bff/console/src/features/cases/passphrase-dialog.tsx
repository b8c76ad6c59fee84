import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { Refusal } from './act-dialogs'
import type { Acting } from './use-act'

/** What a caller from a landline, which gets no code, will say so that we know them again. */
export const PassphraseDialog = ({ shown, acting, close }: { shown: DeskCase; acting: Acting; close: () => void }) => {
  const [words, setWords] = useState('')
  return (
    <Modal
      open
      title="约定口令"
      okText="记下"
      cancelText="取消"
      okButtonProps={{ disabled: words.trim().length < 4 }}
      confirmLoading={acting.isPending}
      onOk={() => acting.mutate({ do: 'passphrase', words }, { onSuccess: close })}
      onCancel={close}
    >
      <Refusal acting={acting} shown={shown} />
      <p>给收不到短信的座机来电人：请他说一句别人猜不到的话，以后来电先说编号和口令，再说进度。不要用生日和证件号码。</p>
      <Input
        aria-label="口令（4到50个字）"
        placeholder="口令（4到50个字）"
        maxLength={50}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
    </Modal>
  )
}
