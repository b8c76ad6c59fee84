import { useQuery } from '@tanstack/react-query'
import { shanghaiDay, shanghaiYear } from '@tisc/shared/platform/shanghai'
import type { ExportedCredit } from '@tisc/shared/trainings/credits/credits.staff.contract'
import { Select } from 'antd'
import { useState } from 'react'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { afterApi } from './after.client'

const columns = [
  { title: '姓名', text: ({ name }: ExportedCredit) => name ?? '已注销或没有填写' },
  { title: '手机号', text: ({ phone }: ExportedCredit) => phone ?? '' },
  { title: '记入日期', text: ({ at }: ExportedCredit) => shanghaiDay(at) },
  { title: '培训', dataIndex: 'title' },
  { title: '学时', dataIndex: 'hours' },
  { title: '依据', dataIndex: 'reason' },
]

/** A year's ledger, line by line, to hand to the authority that credits the hours. */
export const YearPage = () => {
  const now = shanghaiYear(Date.now())
  const [year, setYear] = useState(now)
  const lines = useQuery({ queryKey: ['credit-year', year], queryFn: () => afterApi.exportCredits({ params: { year } }) })
  const rows = lines.data?.items.map((line, at) => ({ ...line, id: String(at) }))
  if (lines.error) return <Failure error={lines.error} again={lines.refetch} />
  const years = Array.from({ length: 7 }, (_, back) => ({ value: now - back, label: `${now - back}年` }))
  return (
    <Page title="学时记录" hint="每一条都是依据，更正另记一条；每次查看都记入操作记录">
      <Select aria-label="年份" value={year} options={years} onChange={setYear} style={{ marginBottom: 16, width: 120 }} />
      <Rows name={`${year}年学时`} columns={columns} rows={rows} pageSize={100} empty="这一年还没有记录" />
    </Page>
  )
}
