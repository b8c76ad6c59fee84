import { type Permission, permissionNames, permissions, roleNames, roles } from '@tisc/shared/staff/permissions'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { State } from '../../ui/state'

const holds = (permission: Permission, role: (typeof roleNames)[number]): boolean =>
  (permissions[permission].roles as readonly string[]).includes(role)

/** 谁可以做什么: the same table the server decides by. */
export const PermissionTable = () => (
  <Page title="谁可以做什么" hint="服务器按这张表判断，没有列出的一律不允许">
    <Rows
      name="谁可以做什么"
      rowKey="name"
      scroll={{ x: true }}
      rows={permissionNames.map((name) => ({ name, allows: permissions[name].allows }))}
      columns={[
        { title: '可以做的事', dataIndex: 'allows', fixed: 'left' },
        ...roleNames.map((role) => ({
          title: roles[role],
          key: role,
          text: ({ name }: { name: Permission }) => (holds(name, role) ? '可以' : '不可以'),
          render: (_: unknown, { name }: { name: Permission }) =>
            holds(name, role) ? <State tone="done">可以</State> : <span className="soft">不可以</span>,
        })),
      ]}
    />
  </Page>
)
