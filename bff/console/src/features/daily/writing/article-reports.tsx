import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { Closing, reportKinds } from '../topics/reports-page'

const most = 50

/** What readers reported of this article. */
export const useArticleReports = (id: string) =>
  useQuery({
    queryKey: ['reports', 'of', id],
    queryFn: () => deskApi.listReports({ query: { article: id, limit: most } }),
    enabled: useMay('daily.reports'),
  })

/** The reports at the article itself, newest first, each with the way to deal with it. */
export const ArticleReports = ({ id }: { id: string }) => {
  const reports = useArticleReports(id)
  if (reports.error) return <Failure error={reports.error} again={reports.refetch} />
  const items = reports.data?.items ?? []
  if (reports.data && items.length === 0) return <p className="soft">还没有读者报错</p>
  return (
    <ul className="rows">
      {items.map((report) => (
        <li key={report.id}>
          <p>
            <span className="strong">{reportKinds[report.kind] ?? report.kind}</span> {report.text}
          </p>
          <p className="soft">
            第{report.version}版，{momentText(report.at)}
          </p>
          <Closing report={report} />
        </li>
      ))}
    </ul>
  )
}
