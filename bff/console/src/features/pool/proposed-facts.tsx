import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CheckedFacts } from '@tisc/shared/applications/pool/pool.schema'
import type { DeskMember } from '@tisc/shared/applications/pool/pool.staff.contract'
import { Alert, Button, Card, Input, Space } from 'antd'
import { useState } from 'react'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'
import { useMay } from '../staff/staff.api'
import { memberKey, poolClient } from './pool.client'
import { ipTypeText, jurisdictionText, languageText } from './words'

const texts: { label: string; of: (facts: CheckedFacts) => string }[] = [
  { label: '工作单位', of: ({ employer }) => employer },
  { label: '职务', of: ({ title }) => title },
  { label: '类型', of: ({ ipTypes }) => ipTypes.map(ipTypeText).join('、') },
  { label: '国家和地区', of: ({ jurisdictions }) => jurisdictions.map(jurisdictionText).join('、') },
  { label: '语言', of: ({ languages }) => languages.map(languageText).join('、') },
]

const useSettle = ({ id, revision }: DeskMember) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { isFor: boolean; say: string }) => poolClient.settleFacts({ params: { id }, body: { revision, ...body } }),
    onSuccess: (now) => {
      queries.setQueryData(memberKey(id), now)
      void queries.invalidateQueries({ queryKey: ['pool', 'search'] })
    },
  })
}

/** What a member changed of what was checked, beside what counts now: taken over, or given back with the reason. */
export const ProposedFacts = ({ member }: { member: DeskMember }) => {
  const [say, setSay] = useState('')
  const settle = useSettle(member)
  const mayHandle = useMay('pool.handle')
  const { proposed, checked } = member
  if (!proposed) return null
  const changed = texts.filter(({ of }) => of(checked) !== of(proposed.facts))
  return (
    <Card
      size="small"
      title={<State tone="waiting">{`${momentText(proposed.at)}改了资料，等核对`}</State>}
      style={{ marginBottom: 16, maxWidth: 760 }}
    >
      {settle.error && <Alert type="error" showIcon message={tellOf(settle.error)} style={{ marginBottom: 12 }} />}
      {changed.length === 0 && <p>和现在的一样。</p>}
      {changed.map(({ label, of }) => (
        <p key={label}>
          {label}：<del>{of(checked) || '没有填'}</del>　<ins>{of(proposed.facts) || '没有填'}</ins>
        </p>
      ))}
      {mayHandle && (
        <Space wrap>
          <Button type="primary" loading={settle.isPending} onClick={() => settle.mutate({ isFor: true, say: '' })}>
            采用
          </Button>
          <Input
            aria-label="不采用的理由，本人会看到"
            placeholder="不采用的理由，本人会看到"
            style={{ width: 320 }}
            maxLength={500}
            value={say}
            onChange={({ target }) => setSay(target.value)}
          />
          <Button disabled={say.trim() === ''} onClick={() => settle.mutate({ isFor: false, say })}>
            不采用
          </Button>
        </Space>
      )}
    </Card>
  )
}
