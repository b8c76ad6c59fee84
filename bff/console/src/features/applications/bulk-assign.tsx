import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Assignment, AssignProposal } from '@tisc/shared/applications/desk/assigning.staff.contract'
import { reviewersNeeded } from '@tisc/shared/applications/desk/review'
import { shownReference } from '@tisc/shared/platform/reference'
import { Button, Form, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/failure'
import { FormDialog } from '../../ui/form-dialog'
import { mustChooseSome } from '../../ui/must-choose'
import { State } from '../../ui/state'
import { Waiting } from '../../ui/waiting'
import { assigningApi } from './applications.client'
import { programmeShort } from './words'

type Proposals = Awaited<ReturnType<typeof assigningApi.proposeReviewers>>
type Fields = { reviewers: Record<string, string[]> }
type Outcome = { proposal: AssignProposal; problem: string | undefined }

const title = '给选中的申请安排评审员'

/** Names the reviewers of many applications: as proposed by how much each has to do, or as whoever confirms changes it. */
export const BulkAssign = ({ ids, close, done }: { ids: string[]; close: () => void; done: () => void }) => {
  const [outcomes, setOutcomes] = useState<Outcome[]>()
  const found = useQuery({
    queryKey: ['assign proposals', ids],
    queryFn: () => assigningApi.proposeReviewers({ body: { ids } }),
    // whoever looks again sees what was proposed anew
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (outcomes) return <Outcomes outcomes={outcomes} close={done} />
  if (found.data) return <Choosing found={found.data} sent={setOutcomes} close={close} />
  return (
    <Modal open title={title} footer={null} onCancel={close}>
      {found.error ? <Failure error={found.error} again={found.refetch} /> : <Waiting />}
    </Modal>
  )
}

const NameOf = ({ proposal: { name, programme, reference } }: { proposal: AssignProposal }) => (
  <Space>
    <span className="strong">{name || '没有姓名'}</span>
    <span className="soft">{programmeShort[programme]}</span>
    <span className="number">{shownReference(reference)}</span>
  </Space>
)

const rules = [mustChooseSome('要两位评审员', reviewersNeeded)]

const Choosing = ({
  found: { items, reviewers },
  sent,
  close,
}: {
  found: Proposals
  sent: (all: Outcome[]) => void
  close: () => void
}) => {
  const queries = useQueryClient()
  const waiting = items.filter(({ problem }) => !problem)
  const not = items.filter(({ problem }) => problem)
  const send = async ({ reviewers: chosen }: Fields) => {
    const assignments = waiting.map(({ id, version }): Assignment => ({ id, version, reviewers: chosen[id] ?? [] }))
    const done = await assigningApi.assignMany({ body: { items: assignments } })
    void queries.invalidateQueries({ queryKey: ['applications'] })
    return waiting.map((proposal) => ({ proposal, problem: done.items.find(({ id }) => id === proposal.id)?.problem }))
  }
  const optionsFor = ({ away }: AssignProposal) =>
    reviewers.map(({ id, name, load }) => {
      const because = away.find((one) => one.id === id)?.because
      return {
        value: id,
        label: because ? `${name}（要回避“${because}”）` : `${name}（还有${load}份没有评）`,
        disabled: because !== undefined,
      }
    })
  return (
    <FormDialog<Fields, Outcome[]>
      title={title}
      okText={`安排这${waiting.length}份`}
      width={760}
      initial={{ reviewers: Object.fromEntries(items.map(({ id, proposed }) => [id, proposed])) }}
      send={send}
      sent={sent}
      close={close}
    >
      <p className="soft" style={{ marginBottom: 16 }}>
        按手上还没有评的份数建议，少的在前；要回避的人不能选。您可以改，按“安排”才算数。
      </p>
      {waiting.map((proposal) => (
        <Form.Item key={proposal.id} name={['reviewers', proposal.id]} label={<NameOf proposal={proposal} />} rules={rules}>
          <Select
            mode="multiple"
            maxCount={reviewersNeeded}
            options={optionsFor(proposal)}
            optionFilterProp="label"
            aria-label={`${proposal.name}的两位评审员`}
          />
        </Form.Item>
      ))}
      {not.map((proposal) => (
        <p key={proposal.id}>
          <Space wrap>
            <NameOf proposal={proposal} />
            <State tone="waiting">{proposal.problem ?? ''}</State>
          </Space>
        </p>
      ))}
    </FormDialog>
  )
}

/** What became of each. */
const Outcomes = ({ outcomes, close }: { outcomes: Outcome[]; close: () => void }) => {
  const done = outcomes.filter(({ problem }) => !problem).length
  return (
    <Modal
      open
      title={`安排好了${done}份${done < outcomes.length ? `，${outcomes.length - done}份没有安排` : ''}`}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          知道了
        </Button>
      }
    >
      {outcomes.map(({ proposal, problem }) => (
        <p key={proposal.id}>
          <Space wrap>
            <State tone={problem ? 'warning' : 'done'}>{problem ?? '安排好了'}</State>
            <NameOf proposal={proposal} />
          </Space>
        </p>
      ))}
    </Modal>
  )
}
