import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ToCall } from '@tisc/shared/trainings/offers/offers.staff.contract'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import { App, Button } from 'antd'
import { Link } from 'react-router'
import { tellOf } from '../../platform/problems'
import type { Column } from '../../ui/columns'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Rows } from '../../ui/rows'
import { useMay } from '../staff/staff.api'
import { offersApi } from './offers.client'

const nameOf = ({ name }: ToCall): string => name ?? '没有填写'

const columns: Column<ToCall>[] = [
  { title: '姓名', text: nameOf },
  { title: '电话', className: 'number', text: ({ phone }) => phone ?? '没有留号码' },
  { title: '代报单位', text: ({ organisation }) => organisation ?? '' },
  {
    title: '培训',
    text: ({ title }) => title,
    render: (_, { title, trainingId, sessionId }) => <Link to={`/trainings/${trainingId}/sessions/${sessionId}`}>{title}</Link>,
  },
  { title: '开始', className: 'number', text: ({ startsAt }) => momentText(startsAt) },
  { title: '参加方式', text: ({ mode }) => modes[mode] },
  { title: '怎样问', text: ({ isFirstCome }) => (isFirstCome ? '同时问了所有候补，先确认的人得到' : '名额为这个人留着') },
]

/** Whom an offered seat reached nowhere: what to say, the number, and the press that starts the time. */
export const ToCallPage = () => {
  const toCall = useQuery({ queryKey: ['to call'], queryFn: () => offersApi.listToCall() })
  const mayWrite = useMay('trainings.write')
  if (toCall.error) return <Failure error={toCall.error} again={toCall.refetch} />
  const shown: Column<ToCall>[] = mayWrite ? [...columns, { title: '操作', render: (_, row) => <Called row={row} /> }] : columns
  return (
    <Page title="要打电话的人" hint="有名额留给他们，但微信、短信、邮件都没送到，本人也还没打开应用；每次查看都记入操作记录">
      <p>
        <Link to="/trainings">回到培训</Link>
      </p>
      <p className="soft">
        打通以后点“已打电话”：确认的时间从这时开始算。打不通就留在这里，名额最多留到开始前一天，到时同时问所有候补的人。
      </p>
      <Rows<ToCall>
        name="要打电话的人"
        isPart
        columns={shown}
        rows={toCall.data?.items}
        scroll={{ x: 'max-content' }}
        empty="没有要打电话的人"
      />
    </Page>
  )
}

const Called = ({ row }: { row: ToCall }) => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const note = useMutation({
    mutationFn: () => offersApi.noteCalled({ params: { id: row.id } }),
    onSuccess: async ({ until }) => {
      void message.success(until ? `记下了：请对方在${momentText(until)}以前确认` : '记下了：先确认的人得到')
      await queries.invalidateQueries({ queryKey: ['to call'] })
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <Button size="small" loading={note.isPending} aria-label={`已打电话：${nameOf(row)}`} onClick={() => note.mutate()}>
      已打电话
    </Button>
  )
}
