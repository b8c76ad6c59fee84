import { useQueryClient } from '@tanstack/react-query'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { App, Form, Input } from 'antd'
import { FormDialog } from '../../../ui/form-dialog'
import { hoursClient, hoursKey } from './hours.client'
import { MemberChoice } from './member-choice'
import { type Times, TimesFields } from './times-fields'

type Fields = Times & { day: string; members: string[] }
type Entered = Awaited<ReturnType<typeof hoursClient.enterHours>>

/** Writes an activity down for all who took part; who cannot have been there is named. */
export const EnterDialog = ({ close }: { close: () => void }) => {
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const sent = ({ entered, refused }: Entered) => {
    void queries.invalidateQueries({ queryKey: hoursKey })
    close()
    if (refused.length === 0) return void message.success(`记了${entered}人的时长`)
    void modal.warning({
      title: `记了${entered}人，${refused.length}人没有记`,
      content: refused.map(({ name, why }) => (
        <p key={name}>
          {name}：{why}
        </p>
      )),
      okText: '知道了',
    })
  }
  return (
    <FormDialog<Fields, Entered>
      title="录入一次活动"
      okText="记下时长"
      initial={{ day: shanghaiDay(new Date()) }}
      send={(body) => hoursClient.enterHours({ body })}
      sent={sent}
      close={close}
    >
      <p className="soft">由您录入的马上算数，不用本人再写。</p>
      <Form.Item name="day" label="哪一天" rules={[{ required: true, message: '请填日期' }]}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
      <TimesFields />
      <Form.Item name="members" label="参加的人" rules={[{ required: true, message: '请选参加的人' }]}>
        <MemberChoice />
      </Form.Item>
    </FormDialog>
  )
}
