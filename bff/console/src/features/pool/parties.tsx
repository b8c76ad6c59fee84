import type { Matching } from '@tisc/shared/applications/pool/matching.staff.contract'
import { Alert, Button, Form, Input } from 'antd'
import { tellOf } from '../../platform/problems'
import { matchingClient, useMatchingStep } from './matching.client'

/** Everybody whom a conflict of interest is looked for with. */
export const Parties = ({ caseId, matching: { parties } }: { caseId: string; matching: Matching }) => {
  const step = useMatchingStep(caseId, ({ text }: { text: string }) => {
    const names = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    return matchingClient.setParties({ params: { id: caseId }, body: { names } })
  })
  return (
    <Form
      key={parties.added.join('\n')}
      layout="vertical"
      initialValues={{ text: parties.added.join('\n') }}
      onFinish={(fields: { text: string }) => step.mutate(fields)}
      style={{ maxWidth: 560 }}
    >
      {step.error && <Alert type="error" showIcon message={tellOf(step.error)} style={{ marginBottom: 12 }} />}
      <p>邀请以前先查回避：案件里的当事人是{parties.known.join('、')}。</p>
      <Form.Item name="text" label="还有谁：对方、代理人、双方的单位、曾用名，一行一个">
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Button htmlType="submit" loading={step.isPending}>
        记下并重新查
      </Button>
    </Form>
  )
}
