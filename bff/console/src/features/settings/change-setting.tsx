import { useQueryClient } from '@tanstack/react-query'
import type { SettingForm, SettingState } from '@tisc/shared/settings/settings.contract'
import { Form, Input, InputNumber, Select } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { settingsApi } from './settings.client'

const labelOf = ({ value, unit }: SettingState): string => {
  if (Array.isArray(value)) return '词，一个一个加'
  return typeof value === 'string' ? '文字；留空就说还没有公布' : `数值（${unit}）`
}

const fieldOf = ({ value }: SettingState) => {
  if (Array.isArray(value)) return <Select mode="tags" open={false} suffixIcon={null} />
  return typeof value === 'string' ? <Input.TextArea autoSize={{ minRows: 3 }} /> : <InputNumber precision={0} controls={false} />
}

/** Gives a setting another value and says where it comes from; it acts within a second, everywhere. */
export const ChangeSetting = ({ setting, close }: { setting: SettingState; close: () => void }) => {
  const queries = useQueryClient()
  const save = async (body: SettingForm) => {
    await settingsApi.changeSetting({ params: { key: setting.key }, body })
    await queries.invalidateQueries({ queryKey: ['settings'] })
  }
  return (
    <FormDialog<SettingForm>
      title={setting.title}
      okText="保存"
      initial={{ value: setting.value, source: setting.source ?? '' }}
      send={save}
      close={close}
    >
      <Form.Item name="value" label={labelOf(setting)}>
        {fieldOf(setting)}
      </Form.Item>
      <Form.Item name="source" label="来源" extra="哪份文件、哪次会议定的；留空就是待中心确认">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
