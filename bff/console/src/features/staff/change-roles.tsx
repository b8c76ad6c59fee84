import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Role, roleNames, roles } from '@tisc/shared/staff/permissions'
import type { Person } from '@tisc/shared/staff/staff.schema'
import { Alert, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { staffApi } from './staff.client'

/** Gives a colleague other roles; they count from the next request on. */
export const ChangeRoles = ({ person, close }: { person: Person; close: () => void }) => {
  const [held, setHeld] = useState(person.roles)
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () => staffApi.changeRoles({ params: { id: person.id }, body: { roles: held as Role[] } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      close()
    },
  })
  return (
    <Modal
      open
      title={`${person.name}的角色`}
      okText="保存"
      cancelText="取消"
      onCancel={close}
      onOk={() => save.mutate()}
      confirmLoading={save.isPending}
    >
      {save.error && <Alert type="error" showIcon message={tellOf(save.error)} style={{ marginBottom: 16 }} />}
      <Checkbox.Group value={held} onChange={setHeld} options={roleNames.map((value) => ({ value, label: roles[value] }))} />
    </Modal>
  )
}
