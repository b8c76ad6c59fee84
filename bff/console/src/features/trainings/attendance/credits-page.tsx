import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CreditStanding } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { Waiting } from '../../../ui/waiting'
import { afterApi } from './after.client'
import { CertificatesPart } from './certificates-part'
import { CorrectCredits } from './correct-credits'
import { ShareField } from './share-field'

type Line = CreditStanding['items'][number]

const columnsOf = (correct: (line: Line) => void) => [
  { title: '姓名', text: ({ name }: Line) => name ?? '没有填写' },
  { title: '手机号', text: ({ phone }: Line) => phone ?? '没有绑定' },
  { title: '参加方式', text: ({ mode }: Line) => modes[mode] },
  { title: '参加', text: ({ attended, held }: Line) => `${attended}/${held}场` },
  { title: '应得学时', dataIndex: 'earns' },
  { title: '已记学时', dataIndex: 'has' },
  {
    title: '操作',
    render: (_: unknown, line: Line) => (
      <Button size="small" aria-label={`更正${line.name ?? ''}的学时`} onClick={() => correct(line)}>
        更正
      </Button>
    ),
  },
]

/** What comes of a training: who attended how much, the hours in the ledger, the certificates. */
export const CreditsPage = () => {
  const { id = '' } = useParams()
  const params = { id }
  const key = ['credits', id]
  const standing = useQuery({ queryKey: key, queryFn: () => afterApi.getCreditStanding({ params }) })
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [correcting, setCorrecting] = useState<Line>()
  const grant = useMutation({
    mutationFn: () => afterApi.grantCredits({ params }),
    onSuccess: ({ granted, standing: now }) => {
      queries.setQueryData(key, now)
      void message.success(granted > 0 ? `记了${granted}人的学时` : '没有新的，都记过了')
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  if (standing.error) return <Failure error={standing.error} again={standing.refetch} />
  if (!standing.data) return <Waiting />
  const { title, hours, items } = standing.data
  const put = (now: CreditStanding) => queries.setQueryData(key, now)
  return (
    <Page
      title="出勤和学时"
      hint={`${title}，${hours === undefined ? '没有写学时' : `${hours}学时`}`}
      actions={
        <Button type="primary" loading={grant.isPending} onClick={() => grant.mutate()}>
          记入学时
        </Button>
      }
    >
      <p>
        <Link to={`/trainings/${id}`}>回到培训</Link>
      </p>
      <ShareField id={id} standing={standing.data} onChanged={put} />
      <Rows<Line> name={`${title}出勤`} rowKey="booking" columns={columnsOf(setCorrecting)} rows={items} empty="还没有人有座位" />
      {correcting && <CorrectCredits id={id} line={correcting} onDone={put} close={() => setCorrecting(undefined)} />}
      <CertificatesPart id={id} />
    </Page>
  )
}
