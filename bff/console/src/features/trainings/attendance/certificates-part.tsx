import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import type { CertificatesState, IssuedCertificate } from '@tisc/shared/trainings/certificates/certificates.staff.contract'
import { App, Button, Progress } from 'antd'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Rows } from '../../../ui/rows'
import { State } from '../../../ui/state'
import { useAskReason } from '../../../ui/use-ask-reason'
import { afterApi } from './after.client'

/** How often the progress is looked at while certificates are issued, in milliseconds. */
const often = 1_000

const columnsOf = (onRevoked: (now: CertificatesState) => void) => [
  { title: '编号', text: ({ number }: IssuedCertificate) => shownReference(number) },
  { title: '姓名', text: ({ name }: IssuedCertificate) => name ?? '' },
  { title: '颁发日期', dataIndex: 'issued' },
  {
    title: '状态',
    text: ({ revoked }: IssuedCertificate) => (revoked ? `已撤销：${revoked.reason}` : '有效'),
    render: (_: unknown, { revoked }: IssuedCertificate) =>
      revoked ? <State tone="ended">{`已撤销：${revoked.reason}`}</State> : <State tone="done">有效</State>,
  },
  {
    title: '操作',
    render: (_: unknown, one: IssuedCertificate) => (one.revoked ? null : <Revoke one={one} onDone={onRevoked} />),
  },
]

/** Takes one back, with the reason. */
const Revoke = ({ one, onDone }: { one: IssuedCertificate; onDone: (now: CertificatesState) => void }) => {
  const step = useAskReason({
    title: `撤销${one.name ?? '这个人'}的证书`,
    okText: '撤销',
    ask: '原因，只有工作人员看得到',
    act: async (reason) => onDone(await afterApi.revokeCertificate({ params: { id: one.id }, body: { reason } })),
    done: () => undefined,
    danger: true,
  })
  return (
    <>
      <Button size="small" danger aria-label={`撤销${one.name ?? ''}的证书`} onClick={step.open}>
        撤销
      </Button>
      {step.dialog}
    </>
  )
}

const RunLine = ({ run }: { run: NonNullable<CertificatesState['run']> }) => (
  <div style={{ maxWidth: 480 }} role="status">
    <Progress
      aria-label="发证书的进度"
      percent={run.total === 0 ? 100 : Math.floor((run.done / run.total) * 100)}
      status={run.isOver ? 'success' : 'active'}
    />
    <p>
      {run.isOver ? '发完了' : '正在发'}：{run.done}/{run.total}
      {run.nameless > 0 && `，其中${run.nameless}人没有填写姓名，没有发；填好以后再发一次`}
    </p>
  </div>
)

/** The certificates of a training: to issue in bulk, to watch, to take back. */
export const CertificatesPart = ({ id }: { id: string }) => {
  const params = { id }
  const key = ['certificates', id]
  const queries = useQueryClient()
  const { message } = App.useApp()
  const state = useQuery({
    queryKey: key,
    queryFn: () => afterApi.getCertificates({ params }),
    refetchInterval: ({ state: { data } }) => (data?.run && !data.run.isOver ? often : false),
  })
  const put = (now: CertificatesState) => queries.setQueryData(key, now)
  const issue = useMutation({
    mutationFn: () => afterApi.issueCertificates({ params }),
    onSuccess: put,
    onError: (error) => void message.error(tellOf(error)),
  })
  if (state.error) return <Failure error={state.error} again={state.refetch} />
  return (
    <section aria-label="证书" style={{ marginTop: 32 }}>
      <h2>证书</h2>
      <p className="soft">发给参加够了、还没有证书的人。每张都有网址和二维码，任何人可以逐项核对。</p>
      <Button loading={issue.isPending} onClick={() => issue.mutate()}>
        发证书
      </Button>
      {state.data?.run && <RunLine run={state.data.run} />}
      <Rows<IssuedCertificate>
        name={`${state.data?.title ?? ''}证书`}
        columns={columnsOf(put)}
        rows={state.data?.items}
        empty="还没有发过证书"
      />
    </section>
  )
}
