import { useMutation, useQueryClient } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import type { PhoneLogForm } from '@tisc/shared/rights/cases.staff.contract'
import { Alert, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { showAtFields } from '../../platform/problems'
import { Page } from '../../ui/page'
import { CaseFactsFields } from './case-facts'
import { casesApi } from './cases.client'
import { dueText } from './due-text'

/** The caller's earlier cases, looked up as soon as the number is there. */
const useCaller = () => useMutation({ mutationFn: (phone: string) => casesApi.findCaller({ body: { phone } }) })

const Earlier = ({ caller }: { caller: ReturnType<typeof useCaller> }) => (
  <aside aria-label="来电人以前的案件" style={{ width: 372 }}>
    <h2>来电人以前的案件</h2>
    <div role="status">
      {!caller.data && <p className="soft">填了电话就在这里列出来。</p>}
      {caller.data?.items.length === 0 && <p>这个号码以前没有案件。</p>}
    </div>
    {caller.data?.items.map((row) => (
      <p key={row.id}>
        <Link to={`/cases/${row.id}`} className="number">
          {shownReference(row.reference)}
        </Link>{' '}
        {row.about}
        <br />
        <span className="soft">{dueText(row)}</span>
      </p>
    ))}
  </aside>
)

const start = { facts: { ipType: 'unknown', role: 'unknown', isOverseas: false } }

const useLog = () => {
  const [key] = useState(() => crypto.randomUUID())
  const [form] = Form.useForm<PhoneLogForm>()
  const [told, setTold] = useState<string>()
  const queries = useQueryClient()
  const go = useNavigate()
  const save = useMutation({
    mutationFn: (body: PhoneLogForm) => casesApi.logCall({ body, key }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['cases'] })
      await go(`/cases/${id}`)
    },
    onError: (error) => setTold(showAtFields(error, form)),
  })
  return { form, told, save }
}

/** A call, written down while talking: the number first, so that the caller's earlier cases stand beside. Ctrl and Enter saves. */
export const PhoneLogPage = () => {
  const { form, told, save } = useLog()
  const caller = useCaller()
  const saveByKey = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // the browser would send the form a second time by itself
    event.preventDefault()
    form.submit()
  }
  return (
    <Page title="记一个来电" hint="边说边记，Ctrl+Enter 保存；保存后就是您承办的案件">
      <div style={{ display: 'flex', gap: 32, alignItems: 'flex-start' }}>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          style={{ width: 560 }}
          initialValues={start}
          onFinish={(fields) => save.mutate(fields)}
          onKeyDown={saveByKey}
        >
          {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
          <Form.Item name="phone" label="电话" rules={[{ required: true, message: '请填电话号码' }]}>
            <Input autoFocus inputMode="tel" maxLength={30} onBlur={({ target }) => target.value && caller.mutate(target.value)} />
          </Form.Item>
          <Form.Item name="name" label="称呼" rules={[{ required: true, message: '请填称呼' }]}>
            <Input maxLength={50} />
          </Form.Item>
          <CaseFactsFields />
          <Form.Item name="text" label="电话里说了什么（当事人在进度里看得到）" rules={[{ required: true, message: '请写几句' }]}>
            <Input.TextArea autoSize={{ minRows: 4 }} maxLength={2_000} />
          </Form.Item>
          <Form.Item
            name="noticeRead"
            valuePropName="checked"
            rules={[{ validator: async (_, read) => (read ? undefined : Promise.reject(new Error('请先说明，再打勾'))) }]}
          >
            <Checkbox>已向来电人说明：称呼和电话只用来办这个案件，加密保存，结案后到期删除</Checkbox>
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            立案
          </Button>
        </Form>
        <Earlier caller={caller} />
      </div>
    </Page>
  )
}
