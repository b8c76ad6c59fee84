import { useQuery } from '@tanstack/react-query'
import { addressOf } from '@tisc/shared/platform/client'
import { evidenceContract } from '@tisc/shared/rights/evidence/evidence.contract'
import { Button, Typography } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/failure'
import { KeptFiles } from '../../ui/files/kept-files'
import { momentText } from '../../ui/moments'
import { useMay } from '../staff/staff.api'
import { AddEvidence } from './add-evidence'
import { evidenceApi } from './evidence.client'

const { getEvidence, viewEvidence, watchEvidence } = evidenceContract
const ways = { save: getEvidence, view: viewEvidence, watch: watchEvidence }

/** `of`: it stands beside another case’s, and is told apart by this name. */
type Props = { id: string; revision: number; of?: string }

/** The evidence of a case: files to look at and to save, and web addresses, which are text: nobody opens them by a slip. */
export const CaseEvidence = ({ id, revision, of = '' }: Props) => {
  const [adding, setAdding] = useState(false)
  const mayWrite = useMay('rights.cases')
  const found = useQuery({ queryKey: ['evidence', id, revision], queryFn: () => evidenceApi.listEvidence({ params: { id } }) })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  if (!found.data) return null
  const { files, links, mayAdd } = found.data
  return (
    <section aria-label={`${of}证据`}>
      <h2>{of}证据</h2>
      {files.length + links.length === 0 && <p className="soft">还没有</p>}
      <KeptFiles files={files} addressOf={({ id: file }, way) => addressOf(ways[way], { params: { id, file } })} again={found.refetch} />
      <ul className="rows">
        {links.map(({ id: key, url, about, at, by }) => (
          <li key={key}>
            <Typography.Text copyable>{url}</Typography.Text>{' '}
            <span className="soft number">
              {about && `${about}，`}
              {momentText(at)}
              {by.who === 'staff' ? '工作人员加的' : '记下'}
            </span>
          </li>
        ))}
      </ul>
      {mayAdd && mayWrite && !of && <Button onClick={() => setAdding(true)}>添加证据</Button>}
      {adding && <AddEvidence id={id} close={() => setAdding(false)} />}
    </section>
  )
}
