import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Space } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { type Given, sending } from './act-dialogs'
import { casesApi } from './cases.client'
import { caseTasksKey, tasksApi } from './tasks.client'

type Fields = { to: string; tasks?: 'move' | 'keep' }

/** What becomes of what the officer until now had to do in this case; not asked where that is nothing. */
const OpenTasks = ({ shown: { id, owner } }: Pick<Given, 'shown'>) => {
  const found = useQuery({ queryKey: caseTasksKey(id), queryFn: () => tasksApi.listCaseTasks({ params: { id } }) })
  const open = found.data?.items.filter((task) => task.isOpen && task.caseId === id && task.for.id === owner?.id) ?? []
  if (!owner || open.length === 0) return null
  return (
    <Form.Item name="tasks" label={`${owner.name}在这个案件里没有做完的：${open.map(({ what }) => what).join('、')}`} initialValue="move">
      <Radio.Group>
        <Space direction="vertical">
          <Radio value="move">一起交给新的承办人</Radio>
          <Radio value="keep">还是{owner.name}做完</Radio>
        </Space>
      </Radio.Group>
    </Form.Item>
  )
}

/** Who gets the case: by how much each has; what is left to do in it goes along, or stays. */
export const AssignDialog = (given: Given) => {
  const officers = useQuery({ queryKey: ['cases', 'officers'], queryFn: () => casesApi.listOfficers() })
  const rows = [...(officers.data?.items ?? [])].sort((one, other) => one.load - other.load)
  return (
    <FormDialog<Fields>
      title="分派"
      okText="分给他"
      {...sending(given, ({ to, tasks }: Fields) => ({ do: 'assign', to, ...(tasks && { tasks }) }))}
    >
      {officers.data?.items.length === 0 && <p>还没有维权专员，请管理员在“账号”里添加。</p>}
      <Form.Item name="to" label="分给谁" rules={[mustChoose]}>
        <Radio.Group>
          <Space direction="vertical">
            {rows.map(({ id, name, load }) => (
              <Radio key={id} value={id}>
                {name}（在办{load}件）
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <OpenTasks shown={given.shown} />
    </FormDialog>
  )
}
