import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createClient } from '@tisc/shared/platform/client'
import { type Deputy, deputiesContract } from '@tisc/shared/staff/deputies.contract'
import { roles as words } from '@tisc/shared/staff/permissions'
import { Alert, App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { showAtFields, tellOf } from '../../platform/problems'
import { send } from '../../platform/request'
import { Failure } from '../../ui/failure'
import { Rows } from '../../ui/rows'

const deputiesApi = createClient(deputiesContract, send)

const wordsOf = (roles: string[]): string => roles.map((role) => (words as Record<string, string>)[role] ?? role).join('、')

/** 代理: who stands in while one is away, and for whom one stands in. */
export const DeputiesOfMine = () => {
  const deputies = useQuery({ queryKey: ['deputies'], queryFn: () => deputiesApi.listDeputies() })
  const { message } = App.useApp()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: (id: string) => deputiesApi.endDeputy({ params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deputies'] }),
    onError: (error) => void message.error(tellOf(error)),
  })
  if (deputies.error) return <Failure error={deputies.error} again={deputies.refetch} />
  const { mine = [], others = [], colleagues = [] } = deputies.data ?? {}
  return (
    <section aria-label="不在时的代理人">
      <h2 className="strong" style={{ marginTop: 32 }}>
        不在时的代理人
      </h2>
      <p className="soft">等您处理的稿件这几天也交给代理人；代理人不会多出权限，只能是已经有您某个角色的同事</p>
      <NameDeputy colleagues={colleagues} />
      {mine.length + others.length > 0 && (
        <Rows<Deputy>
          name="代理"
          rows={[...mine, ...others]}
          columns={[
            { title: '谁不在', text: ({ person }) => person.name },
            { title: '谁代理', text: ({ deputy }) => deputy.name },
            { title: '代理的角色', text: ({ deputy }) => wordsOf(deputy.roles) },
            { title: '从', dataIndex: 'from', className: 'number' },
            { title: '到', dataIndex: 'to', className: 'number' },
            {
              title: '操作',
              render: (_, one) =>
                mine.includes(one) && (
                  <Button size="small" onClick={() => end.mutate(one.id)} aria-label={`取消${one.deputy.name}代理`}>
                    取消
                  </Button>
                ),
            },
          ]}
        />
      )}
    </section>
  )
}

type Naming = { deputy: string; from: string; to: string }

const NameDeputy = ({ colleagues }: { colleagues: { id: string; name: string; roles: string[] }[] }) => {
  const [form] = Form.useForm<Naming>()
  const [told, setTold] = useState<string>()
  const queries = useQueryClient()
  const name = useMutation({
    mutationFn: (body: Naming) => deputiesApi.nameDeputy({ body }),
    onSuccess: () => {
      form.resetFields()
      setTold(undefined)
      return queries.invalidateQueries({ queryKey: ['deputies'] })
    },
    onError: (error) => setTold(showAtFields(error, form)),
  })
  const needed = (message: string) => [{ required: true, message }]
  return (
    <Form form={form} layout="inline" requiredMark={false} style={{ margin: '12px 0 16px' }} onFinish={(fields) => name.mutate(fields)}>
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
      <Form.Item
        name="deputy"
        label="代理人"
        rules={[{ validator: (_, chosen) => (chosen ? Promise.resolve() : Promise.reject(new Error('请选代理人'))) }]}
      >
        <Select
          style={{ width: 200 }}
          notFoundContent="还没有同事有您的角色"
          options={colleagues.map(({ id, name, roles }) => ({ value: id, label: `${name}（${wordsOf(roles)}）` }))}
        />
      </Form.Item>
      <Form.Item name="from" label="从" rules={needed('请选日期')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label="到" rules={needed('请选日期')}>
        <Input type="date" />
      </Form.Item>
      <Button htmlType="submit" loading={name.isPending}>
        请人代理
      </Button>
    </Form>
  )
}
