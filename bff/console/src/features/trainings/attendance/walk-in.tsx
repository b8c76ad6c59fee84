import { type Mode, modeNames, modes } from '@tisc/shared/trainings/seating/seating.state'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../ui/form-dialog'
import { doorApi } from './door.client'
import type { DoorState } from './use-door'

type Values = { name: string; phone: string; mode: Mode }

/** A seat for somebody who came without one. It needs a network: only the list itself knows whether there is room. */
export const WalkIn = ({ state }: { state: DoorState }) => {
  const [key, setKey] = useState<string>()
  const { message } = App.useApp()
  const add = async (body: Values) => {
    const { person, items } = await doorApi.addWalkIn({ params: state.params, body, key: key ?? '' })
    state.setDoor((door) => door && { ...door, people: [...door.people, person] })
    state.take(items)
    void message.success(`${body.name}有座位了，已签到`)
  }
  return (
    <>
      <Button block disabled={!state.isOnline} onClick={() => setKey(crypto.randomUUID())}>
        {state.isOnline ? '现场加入' : '现场加入要有网络'}
      </Button>
      {key !== undefined && (
        <FormDialog<Values> title="现场加入" okText="加入并签到" initial={{ mode: 'on-site' }} send={add} close={() => setKey(undefined)}>
          <p className="soft">有空位才能加入；有人在候补时，先问问他们来了没有。</p>
          <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label="手机号" rules={[{ required: true, message: '请填写手机号' }]}>
            <Input inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item name="mode" label="参加方式">
            <Select options={modeNames.map((value) => ({ value, label: modes[value] }))} />
          </Form.Item>
        </FormDialog>
      )}
    </>
  )
}
