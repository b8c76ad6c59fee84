import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { separateNotice } from '@tisc/shared/accounts/separate-consents'
import type { KeptFile } from '@tisc/shared/platform/uploads/uploads.schema'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { agencies, agencyKeys } from '@tisc/shared/rights/handing-over/agencies'
import { Checkbox, Form, Input, Radio, Space } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { State } from '../../ui/state'
import { type Given, sending } from './act-dialogs'
import { evidenceApi } from './evidence.client'

/** All offices: the suggested ones first, with the reason. */
const AgencyChoice = ({ routes, districts }: Pick<DeskCase, 'routes' | 'districts'>) => (
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
    {agencyKeys
      .filter((key) => !routes.some((route) => route.agency === key))
      .map((key) => (
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
)

type Offer = { agency: string; files?: string[] }

/** The files of the evidence, to choose those that go along. */
const FilesToGo = ({ files }: { files: readonly KeptFile[] }) =>
  files.length === 0 ? (
    <p className="soft">案件里没有证据文件；网址会写在案卷里。</p>
  ) : (
    <Form.Item name="files" label="一起转交哪些证据文件（当事人同意时看得到名字）">
      <Checkbox.Group
        style={{ flexDirection: 'column' }}
        options={files.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
      />
    </Form.Item>
  )

/** To whom the person is asked to let the case go. */
export const OfferDialog = (given: Given) => {
  const { routes, districts, id, revision } = given.shown
  const [first] = routes
  const found = useQuery({
    queryKey: ['evidence', id, revision],
    queryFn: () => evidenceApi.listEvidence({ params: { id } }),
    // else a refusal, which reads the case anew, would take the window away with what was chosen in it
    placeholderData: keepPreviousData,
  })
  if (!found.data) return null
  const { files } = found.data
  return (
    <FormDialog<Offer>
      title="转交部门"
      okText="请当事人单独同意"
      initial={{ files: files.map((file) => file.id), ...(first && { agency: first.agency }) }}
      {...sending(given, ({ agency, files: chosen = [] }: Offer) => ({ do: 'offer', agency, files: chosen }))}
    >
      <p>当事人同意以后才能转交；等待期间时限暂停。</p>
      <Form.Item name="agency" label="转给哪个部门" rules={[mustChoose]}>
        <Radio.Group>
          <AgencyChoice routes={routes} districts={districts} />
        </Radio.Group>
      </Form.Item>
      <FilesToGo files={files} />
      {districts.length === 0 && <p className="soft">区市和自贸片区的部门，请管理员在“设置”里填写以后在这里选。</p>}
    </FormDialog>
  )
}

const mustRead = {
  validator: (_: unknown, isRead?: boolean) => (isRead ? Promise.resolve() : Promise.reject(new Error('请先读给当事人听'))),
}

/** A consent that was given on the phone by somebody without an account: the notice to be read out, and what they said. */
export const AgreeDialog = (given: Given) => {
  const { what, why, howLong, without } = separateNotice({ kind: 'passing-on', to: given.shown.handOver?.to ?? '' }, 'zh')
  return (
    <FormDialog<{ isRead: boolean; text: string }>
      title="电话里同意转交"
      okText="记下"
      {...sending(given, ({ text }) => ({ do: 'agree', text, noticeRead: true }))}
    >
      <p>请读给当事人听：</p>
      <ul>
        {[`转交的内容：${what}`, `为什么：${why}`, `保存多久：${howLong}`, `不同意的话：${without}`].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>一起转交的证据文件：{given.shown.handOver?.files.map(({ name }) => name).join('、') || '没有'}</p>
      <Form.Item name="isRead" valuePropName="checked" rules={[mustRead]}>
        <Checkbox>已读给当事人听</Checkbox>
      </Form.Item>
      <Form.Item
        name="text"
        label="当事人怎么说（当事人看得到）"
        rules={[{ required: true, whitespace: true, message: '请写下当事人怎么说' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2_000} />
      </Form.Item>
    </FormDialog>
  )
}
