import { useQueryClient } from '@tanstack/react-query'
import { type Role, roleNames, roles } from '@tisc/shared/staff/permissions'
import type { Person } from '@tisc/shared/staff/staff.schema'
import { Checkbox, Form } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { staffApi } from './staff.client'

type Fields = { roles: Role[] }

/** Gives a colleague other roles; they count from the next request on. */
export const ChangeRoles = ({ person, close }: { person: Person; close: () => void }) => {
  const queries = useQueryClient()
  const save = async (body: Fields) => {
    await staffApi.changeRoles({ params: { id: person.id }, body })
    await queries.invalidateQueries({ queryKey: ['people'] })
  }
  return (
    <FormDialog<Fields> title={`${person.name}的角色`} okText="保存" initial={{ roles: person.roles as Role[] }} send={save} close={close}>
      <Form.Item name="roles" label="角色，可以选几个">
        <Checkbox.Group options={roleNames.map((value) => ({ value, label: roles[value] }))} />
      </Form.Item>
    </FormDialog>
  )
}
