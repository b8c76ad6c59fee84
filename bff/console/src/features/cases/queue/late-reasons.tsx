import { ApiProblem } from '@tisc/shared/platform/client'
import { problemType } from '@tisc/shared/platform/problem'
import { type Late, lateReasonNames, lateReasons } from '@tisc/shared/rights/queue/late.staff'
import { Form, Input, Radio, Space } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { mustChoose } from '../../../ui/must-choose'

/** Whether the server wants to know why something comes late. */
export const asksWhy = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem.errors ?? []).some(({ pointer }) => pointer === '#/body/late')

const unsaid = () => new ApiProblem({ type: problemType('invalid-input'), title: '没有说明为什么超了时限，所以没有保存', status: 422 })

/** Why something of ours comes late: one of a few reasons, and a sentence. */
export const LateFields = ({ at = [] }: { at?: string[] }) => (
  <>
    <Form.Item name={[...at, 'kind']} label="为什么超了时限" rules={[mustChoose]}>
      <Radio.Group>
        <Space wrap>
          {lateReasonNames.map((name) => (
            <Radio key={name} value={name}>
              {lateReasons[name]}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Form.Item>
    <Form.Item
      name={[...at, 'words']}
      label="说一句具体情况"
      extra="只有工作人员看得到"
      rules={[{ required: true, whitespace: true, min: 2, message: '请写至少2个字' }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  </>
)

const Asking = createContext<() => Promise<Late>>(() => Promise.reject(unsaid()))

/** Asks whoever is acting why it comes late; rejects when they would not say. */
export const useAskWhyLate = () => useContext(Asking)

type Waiting = { take: (late: Late) => void; leave: (error: Error) => void }

/** The window that asks why something comes late, over whatever was about to be done, which stays as it is. */
export const LateReasons = ({ children }: { children: ReactNode }) => {
  const [waiting, setWaiting] = useState<Waiting>()
  const ask = useCallback(() => new Promise<Late>((take, leave) => setWaiting({ take, leave })), [])
  const close = () => {
    waiting?.leave(unsaid())
    setWaiting(undefined)
  }
  return (
    <Asking.Provider value={ask}>
      {children}
      {waiting && (
        <FormDialog<Late> title="这一步已经过了时限" okText="说明好了，继续" send={async (late) => waiting.take(late)} close={close}>
          <LateFields />
        </FormDialog>
      )}
    </Asking.Provider>
  )
}
