import { useQuery } from '@tanstack/react-query'
import { roles } from '@tisc/shared/staff/permissions'
import type { Person } from '@tisc/shared/staff/staff.schema'
import { staffStates } from '@tisc/shared/staff/staff.schema'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State, type Tone } from '../../ui/state'
import { useAddress } from '../../ui/use-address'
import { InvitePerson } from './invite-person'
import { PersonActions } from './person-actions'
import { staffApi } from './staff.client'

const tones: Record<Person['state'], Tone> = { invited: 'waiting', active: 'done', disabled: 'ended' }

/** 账号: everybody who works here, what they may do, and what an administrator can do about it. */
export const People = () => {
  const people = useQuery({ queryKey: ['people'], queryFn: () => staffApi.listPeople() })
  const { filters, set } = useAddress<{ name?: string }>()
  const shown = people.data?.items.filter(({ name }) => name.includes(filters.name ?? ''))
  const [inviting, setInviting] = useState(false)
  if (people.error) return <Failure error={people.error} again={people.refetch} />
  return (
    <Page
      title="账号"
      actions={
        <Button type="primary" onClick={() => setInviting(true)}>
          邀请一位同事
        </Button>
      }
    >
      <Input.Search
        allowClear
        aria-label="姓名"
        placeholder="姓名"
        style={{ width: 240, marginBottom: 16 }}
        key={filters.name}
        defaultValue={filters.name}
        onSearch={(name) => set('name', name.trim())}
      />
      <Rows<Person>
        name="账号"
        rows={shown}
        empty="没有这样的人"
        columns={[
          { title: '姓名', dataIndex: 'name' },
          { title: '角色', text: (person) => person.roles.map((role) => (roles as Record<string, string>)[role] ?? role).join('、') },
          {
            title: '状态',
            text: ({ state }) => staffStates[state],
            render: (_, person) => <State tone={tones[person.state]}>{staffStates[person.state]}</State>,
          },
          { title: '上次登录', className: 'number', text: ({ lastSignIn }) => (lastSignIn ? momentText(lastSignIn) : '没有登录过') },
          { title: '操作', render: (_, person) => <PersonActions person={person} /> },
        ]}
      />
      {inviting && <InvitePerson close={() => setInviting(false)} />}
    </Page>
  )
}
