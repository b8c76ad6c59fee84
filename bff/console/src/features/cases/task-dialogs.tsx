import { useQuery } from '@tanstack/react-query'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { CaseTask, TaskForm } from '@tisc/shared/rights/tasks/tasks.staff.contract'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { casesApi } from './cases.client'
import { tasksApi } from './tasks.client'

/** One of those who can have a case. */
const OfficerField = ({ name }: { name: string }) => {
  const officers = useQuery({ queryKey: ['cases', 'officers'], queryFn: () => casesApi.listOfficers() })
  const options = (officers.data?.items ?? []).map(({ id, name: called }) => ({ value: id, label: called }))
  return (
    <Form.Item name={name} label="谁来做" rules={[mustChoose]}>
      <Select options={options} />
    </Form.Item>
  )
}

/** Something to be done: what, by whom, by which day. */
export const TaskDialog = ({ shown, close, added }: { shown: DeskCase; close: () => void; added: () => Promise<void> }) => {
  const [key] = useState(() => crypto.randomUUID())
  const send = (body: TaskForm) => tasksApi.addTask({ params: { id: shown.id }, body, key })
  const sent = async () => {
    await added()
    close()
  }
  return (
    <FormDialog<TaskForm>
      title="加一个任务"
      okText="加上"
      initial={shown.owner ? { for: shown.owner.id } : {}}
      send={send}
      sent={sent}
      close={close}
    >
      <Form.Item name="what" label="做什么" rules={[{ required: true, whitespace: true, message: '请写要做什么' }]}>
        <Input maxLength={200} />
      </Form.Item>
      <OfficerField name="for" />
      <Form.Item name="day" label="哪天下班以前（休息日就算前一个工作日）" rules={[{ required: true, message: '请选一天' }]}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
    </FormDialog>
  )
}

/** A task that somebody else is to do from now on. */
export const GiveTaskDialog = ({ task, close, given }: { task: CaseTask; close: () => void; given: () => Promise<void> }) => {
  const send = ({ to }: { to: string }) =>
    tasksApi.actOnTask({ params: { id: task.caseId, task: task.id }, body: { act: { do: 'give', to } } })
  const sent = async () => {
    await given()
    close()
  }
  return (
    <FormDialog<{ to: string }> title={`换人：${task.what}`} okText="交给他" send={send} sent={sent} close={close}>
      <OfficerField name="to" />
    </FormDialog>
  )
}
