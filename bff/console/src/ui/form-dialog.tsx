import { useMutation } from '@tanstack/react-query'
import { Alert, App, Form, Modal } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { showAtFields } from '../platform/problems'

type Given<Fields, Done> = {
  title: string
  /** What the button says; it may depend on what is typed. */
  okText: string | ((typed: Partial<Fields>) => string)
  cancelText?: string
  danger?: boolean
  width?: number
  initial?: Partial<Fields>
  send: (fields: Fields) => Promise<Done>
  /** What happens once it was taken; the window closes unless this is given. */
  sent?: (done: Done) => unknown
  close: () => void
  /** How a refusal is told that belongs to no field. */
  refused?: (told: string) => ReactNode
  children: ReactNode | ((typed: Partial<Fields>) => ReactNode)
}

const reachable = 'input:not([type=hidden]):enabled, textarea:enabled, select:enabled, button:enabled'

const focusOn = (place: HTMLElement | null | undefined) => place?.focus()
const focusIn = (place: HTMLElement | null) => focusOn(place?.matches(reachable) ? place : place?.querySelector<HTMLElement>(reachable))

/** Gives the focus back to what opened the window, when that is still there. */
const useWayBack = () => {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => void (opener instanceof HTMLElement && opener.isConnected && opener.focus()), [opener])
}

/** Ctrl or ⌘ with Enter sends, also out of a text of several lines. */
const sendByKey = (event: React.KeyboardEvent, submit: () => void) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  // the browser would send a field of one line by itself
  event.preventDefault()
  submit()
}

/** Sends what was typed; of a refusal, what belongs to a field stands there and has the focus, and what does not is `told`. */
const useSending = <Fields extends object, Done>({ send, sent, close }: Given<Fields, Done>) => {
  const [form] = Form.useForm<Fields>()
  const name = useId()
  const [told, setTold] = useState<string>()
  const focusField = (path: readonly (string | number)[] | undefined) => path && focusIn(document.getElementById([name, ...path].join('_')))
  const step = useMutation({
    mutationFn: (fields: Fields) => send(fields),
    onMutate: () => setTold(undefined),
    onSuccess: sent ?? close,
    onError: (error) => {
      setTold(showAtFields(error, form))
      focusField(form.getFieldsError().find(({ errors }) => errors.length > 0)?.name)
    },
  })
  return { form, name, told, step, focusField }
}

/**
 * A window with a form: what is typed stays when it is refused, and is not thrown away without asking. Shown as long as it is mounted, so
 * that each opening begins anew.
 */
export const FormDialog = <Fields extends object, Done = unknown>(given: Given<Fields, Done>) => {
  const { title, okText, cancelText = '取消', danger = false, width, initial, close, refused, children } = given
  const { form, name, told, step, focusField } = useSending(given)
  const { modal } = App.useApp()
  const body = useRef<HTMLDivElement>(null)
  const typed = (Form.useWatch([], form) ?? initial ?? {}) as Partial<Fields>
  useWayBack()
  const leave = () => {
    if (!form.isFieldsTouched()) return close()
    void modal.confirm({
      title: '关上就不留您填的了',
      okText: '不要了，关上',
      cancelText: '接着填',
      autoFocusButton: 'cancel',
      onOk: close,
    })
  }
  return (
    <Modal
      open
      title={title}
      {...(width ? { width } : {})}
      okText={typeof okText === 'string' ? okText : okText(typed)}
      cancelText={cancelText}
      okButtonProps={{ htmlType: 'submit', danger }}
      confirmLoading={step.isPending}
      onCancel={leave}
      afterOpenChange={() => body.current?.contains(document.activeElement) || focusIn(body.current)}
      modalRender={(frame) => (
        <Form<Fields>
          form={form}
          name={name}
          layout="vertical"
          onKeyDown={(event) => sendByKey(event, form.submit)}
          requiredMark={false}
          initialValues={initial ?? {}}
          onFinish={(fields) => step.mutate(fields)}
          onFinishFailed={({ errorFields }) => focusField(errorFields[0]?.name)}
        >
          {frame}
        </Form>
      )}
    >
      <div ref={body}>
        {told && (
          <div key={step.submittedAt} ref={focusOn} tabIndex={-1} style={{ marginBottom: 12 }}>
            {refused ? refused(told) : <Alert type="error" showIcon message={told} />}
          </div>
        )}
        {typeof children === 'function' ? children(typed) : children}
      </div>
    </Modal>
  )
}
