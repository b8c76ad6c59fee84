import { useQuery } from '@tanstack/react-query'
import { addressOf, createClient } from '@tisc/shared/platform/client'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { Typography } from 'antd'
import { send } from '../../platform/request'
import { Failure } from '../../ui/failure'
import { KeptFiles } from '../../ui/files/kept-files'
import { momentText } from '../../ui/moments'

/** What the desk asks of evidence. */
export const evidenceApi = createClient(evidenceContract, send)
const { getEvidence, viewEvidence } = evidenceContract

/** The evidence of a case: files to look at and to save, and web addresses, which are text: nobody opens them by a slip. */
export const CaseEvidence = ({ id, revision }: { id: string; revision: number }) => {
  const found = useQuery({ queryKey: ['evidence', id, revision], queryFn: () => evidenceApi.listEvidence({ params: { id } }) })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return null
  const { files, links } = found.data
  return (
    <section aria-label="证据">
      <h2>证据</h2>
      {files.length + links.length === 0 && <p className="soft">还没有</p>}
      <KeptFiles
        files={files}
        addressOf={({ id: file }, way) => addressOf(way === 'view' ? viewEvidence : getEvidence, { params: { id, file } })}
      />
      <ul className="rows">
        {links.map(({ id: key, url, about, at }) => (
          <li key={key}>
            <Typography.Text copyable>{url}</Typography.Text>{' '}
            <span className="soft number">
              {about && `${about}，`}
              {momentText(at)}记下
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
