import type { CreditStanding } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { App, Button, InputNumber, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../../platform/problems'
import { afterApi } from './after.client'

type Given = { id: string; standing: CreditStanding; onChanged: (now: CreditStanding) => void }

/** How much of this training must be attended; the setting's share counts until the training has its own. */
export const ShareField = ({ id, standing: { share, isOwnShare }, onChanged }: Given) => {
  const [value, setValue] = useState<number | null>(share)
  const { message } = App.useApp()
  const save = () =>
    afterApi.setShare({ params: { id }, body: { share: value ?? 0 } }).then(
      (now) => {
        onChanged(now)
        void message.success('存好了')
      },
      (error: unknown) => void message.error(tellOf(error)),
    )
  return (
    <Space style={{ marginBottom: 16 }} wrap>
      <label htmlFor="share">参加多少才算参加（系列看场次，在线看分钟）</label>
      <InputNumber id="share" min={1} max={100} value={value} onChange={setValue} addonAfter="%" />
      <Button disabled={value === share} onClick={() => void save()}>
        存
      </Button>
      <span className="soft">{isOwnShare ? '这个培训自己定的' : '按设置里的值'}</span>
    </Space>
  )
}
