import { agreementNames, agreements } from '@tisc/shared/applications/pool/invitations.schema'
import type { Candidate } from '@tisc/shared/applications/pool/matching.staff.contract'
import { Form, Input, Radio } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { mustChoose } from '../../ui/must-choose'
import { Acting } from '../settings/settings.api'
import { matchingClient, useMatchingStep } from './matching.client'

type Fields = { agreed: (typeof agreementNames)[number]; judged?: string }
type Given = { caseId: string; candidate: Candidate; hasAccount: boolean; close: () => void }

/** Asks somebody: how the person whose case it is agreed, and why a name that is near one of theirs is none. */
export const InviteDialog = ({ caseId, candidate: { id, name, conflicts }, hasAccount, close }: Given) => {
  const step = useMatchingStep(caseId, (fields: Fields) =>
    matchingClient.inviteMember({ params: { id: caseId }, body: { ...fields, member: id } }),
  )
  const options = agreementNames.map((value) => ({ value, label: agreements[value], disabled: value === 'app' && !hasAccount }))
  return (
    <FormDialog title={`邀请${name}`} okText={`邀请${name}`} send={step.mutateAsync} close={close}>
      <p className="soft">他接受以前只看到类型、境内还是境外、赶在哪天以前；接受以后才看到案由、当事人和承办人，电话始终不给。</p>
      <Form.Item name="agreed" label="当事人怎样同意把案情交给这位专家" rules={[mustChoose]}>
        <Radio.Group options={options} style={{ display: 'grid', gap: 6 }} />
      </Form.Item>
      {conflicts.length > 0 && (
        <Form.Item
          name="judged"
          label={`“${conflicts[0]?.with}”和“${conflicts[0]?.party}”很像，为什么不用回避`}
          rules={[{ required: true, message: '请写明为什么不用回避' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}

      <Acting setting="inviteDays" says={(days) => `他在${days}内答复，没有答复就到期。`} />
    </FormDialog>
  )
}
