import { separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { agencies, agencyKeys } from '@tisc/shared/rights/handing-over/agencies'
import { Checkbox, Input, Modal, Radio, Space } from 'antd'
import { useState } from 'react'
import { State } from '../../ui/state'
import { Refusal } from './act-dialogs'
import type { Acting } from './use-act'

type Given = { shown: DeskCase; acting: Acting; close: () => void }

/** To whom the person is asked to let the case go: the suggested office first, with its reason, then all others. */
export const OfferDialog = ({ shown, acting, close }: Given) => {
  const { routes, districts } = shown
  const [agency, setAgency] = useState<string | undefined>(routes[0]?.agency)
  const others = agencyKeys.filter((key) => !routes.some((route) => route.agency === key))
  return (
    <Modal
      open
      title="转交部门"
      okText="请当事人单独同意"
      cancelText="取消"
      okButtonProps={{ disabled: !agency }}
      confirmLoading={acting.isPending}
      onOk={() => agency && acting.mutate({ do: 'offer', agency }, { onSuccess: close })}
      onCancel={close}
    >
      <Refusal acting={acting} shown={shown} />
      <p>当事人同意以后才能转交；等待期间时限暂停。</p>
      <Radio.Group value={agency} onChange={({ target }) => setAgency(target.value)}>
        <Space direction="vertical">
          {routes.map((route, at) => (
            <Radio key={route.agency} value={route.agency}>
              {agencies[route.agency].zh}
              {at === 0 && '（建议）'}
              <div className="soft">
                {route.why}
                {route.isAssumed && <State tone="waiting">我们的推定，待中心确认</State>}
              </div>
            </Radio>
          ))}
          {others.map((key) => (
            <Radio key={key} value={key}>
              {agencies[key].zh}
            </Radio>
          ))}
          {districts.map((name) => (
            <Radio key={name} value={name}>
              {name}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      {districts.length === 0 && <p className="soft">区市和自贸片区的部门，请管理员在“设置”里填写以后在这里选。</p>}
    </Modal>
  )
}

/** A consent that was given on the phone by somebody without an account: the notice to be read out, and what they said. */
export const AgreeDialog = ({ shown, acting, close }: Given) => {
  const [text, setText] = useState('')
  const [isRead, setRead] = useState(false)
  const { what, why, howLong, without } = separateNotice({ kind: 'passing-on', to: shown.handOver?.to ?? '' }, 'zh')
  return (
    <Modal
      open
      title="电话里同意转交"
      okText="记下"
      cancelText="取消"
      okButtonProps={{ disabled: !isRead || text.trim() === '' }}
      confirmLoading={acting.isPending}
      onOk={() => acting.mutate({ do: 'agree', text, noticeRead: true }, { onSuccess: close })}
      onCancel={close}
    >
      <Refusal acting={acting} shown={shown} />
      <p>请读给当事人听：</p>
      <ul>
        {[`转交的内容：${what}`, `为什么：${why}`, `保存多久：${howLong}`, `不同意的话：${without}`].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkbox checked={isRead} onChange={({ target }) => setRead(target.checked)}>
        已读给当事人听
      </Checkbox>
      <Input.TextArea
        aria-label="当事人怎么说（当事人看得到）"
        placeholder="当事人怎么说（当事人看得到）"
        autoSize={{ minRows: 3 }}
        maxLength={2_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
        style={{ marginTop: 12 }}
      />
    </Modal>
  )
}
