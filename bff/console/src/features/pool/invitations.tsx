import { invitationStates, openInvitation } from '@tisc/shared/applications/pool/invitation.state'
import type { DeskInvitation } from '@tisc/shared/applications/pool/invitations.schema'
import type { Matching } from '@tisc/shared/applications/pool/matching.staff.contract'
import { App, Button, Space } from 'antd'
import { tellOf } from '../../platform/problems'
import { momentText } from '../../ui/moments'
import { State } from '../../ui/state'
import { useAskReason } from '../../ui/use-ask-reason'
import { matchingClient, useMatchingStep } from './matching.client'

const textOf = ({ at, by, state, answerBy, said, judged, isAgreed }: DeskInvitation): string =>
  [
    `${by}在${momentText(at)}邀请`,
    state === 'invited' && `最晚${answerBy}答复`,
    !isAgreed && '当事人还没有同意，专家还看不到案情',
    judged && `近似的名称已判断：${judged}`,
    said && `理由：${said}`,
  ]
    .filter(Boolean)
    .join('；')

/** Who was asked for a case and what became of it, the latest first. */
export const Invitations = ({ caseId, matching: { invitations } }: { caseId: string; matching: Matching }) =>
  invitations.length === 0 ? null : (
    <ul>
      {invitations.map((one) => (
        <li key={one.id} style={{ marginBottom: 8 }}>
          <Invitation caseId={caseId} invitation={one} />
        </li>
      ))}
    </ul>
  )

const Invitation = ({ caseId, invitation }: { caseId: string; invitation: DeskInvitation }) => {
  const { message } = App.useApp()
  const { id, member, state } = invitation
  const tell = { onError: (error: unknown) => void message.error(tellOf(error)) }
  const replace = useMatchingStep(caseId, (reason: string) => matchingClient.replaceMember({ params: { id }, body: { reason } }))
  const finish = useMatchingStep(caseId, () => matchingClient.finishInvitation({ params: { id } }))
  const ask = useAskReason({
    title: `不再请${member.name}`,
    okText: '换人并告诉他',
    ask: '为什么换人，他会看到',
    act: (reason) => replace.mutateAsync(reason),
    done: () => undefined,
  })
  return (
    <Space wrap>
      <span className="strong">{member.name}</span>
      <State tone={invitationStates[state].tone}>{invitationStates[state].zh}</State>
      <span className="soft">{textOf(invitation)}</span>
      {openInvitation.includes(state) && (
        <Button size="small" onClick={ask.open}>
          换人
        </Button>
      )}
      {ask.dialog}
      {state === 'accepted' && (
        <Button size="small" loading={finish.isPending} onClick={() => finish.mutate(undefined, tell)}>
          办完了
        </Button>
      )}
    </Space>
  )
}
