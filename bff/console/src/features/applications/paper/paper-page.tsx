import { useQuery } from '@tanstack/react-query'
import type { PaperEntryLine } from '@tisc/shared/applications/paper/paper.staff.contract'
import { type ProgrammeKey, programmeKeys, programmes } from '@tisc/shared/applications/programmes'
import { Button, Space } from 'antd'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { Failure } from '../../../ui/failure'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { programmeShort } from '../words'
import { paperApi } from './paper.client'
import { PaperForm } from './paper-form'

/** Paper forms that were typed in and wait for whose they are. */
export const PaperPage = () => {
  const go = useNavigate()
  const found = useQuery({ queryKey: ['applications', 'paper'], queryFn: () => paperApi.listPaper() })
  if (found.error) return <Failure error={found.error} again={found.refetch} />
  return (
    <Page
      title="纸质申请"
      hint="替交了纸质表的人录入；本人确认以后才算申请"
      actions={
        <Space>
          {programmeKeys.map((key) => (
            <Button key={key} onClick={() => go(`/applications/paper/new/${key}`)}>
              录入一份{programmeShort[key]}申请
            </Button>
          ))}
        </Space>
      }
    >
      <Rows<PaperEntryLine>
        name="没有确认的纸质申请"
        rows={found.data?.items}
        empty="没有等本人确认的"
        columns={[
          { title: '姓名', text: ({ name }) => name, render: (_, { id, name }) => <Link to={`/applications/paper/${id}`}>{name}</Link> },
          { title: '申请的是', text: ({ programme }) => programmeShort[programme] },
          { title: '谁录入的', text: ({ by }) => by },
          { title: '录入的时间', className: 'number', text: ({ at }) => momentText(at) },
        ]}
      />
    </Page>
  )
}

const isProgramme = (key: string | undefined): key is ProgrammeKey => (programmeKeys as readonly string[]).includes(key ?? '')

/** Types one in. */
export const NewPaperPage = () => {
  const { programme } = useParams()
  const go = useNavigate()
  if (!isProgramme(programme)) return <Navigate to="/applications/paper" replace />
  return (
    <Page title={`录入一份${programmeShort[programme]}申请`} hint={`${programmes[programme].title.zh}，按纸质表的顺序`}>
      <PaperForm programme={programme} saved={({ id }) => go(`/applications/paper/${id}`)} />
    </Page>
  )
}
