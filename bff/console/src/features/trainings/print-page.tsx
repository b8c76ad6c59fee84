import { useQuery } from '@tanstack/react-query'
import { modes } from '@tisc/shared/trainings/seating/seating.state'
import type { RosterLine } from '@tisc/shared/trainings/trainings.schema'
import { Button } from 'antd'
import { useParams } from 'react-router'
import { Failure } from '../../ui/failure'
import { momentText } from '../../ui/moments'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import '../../ui/printed.css'
import { trainingsApi } from './trainings.client'

/** The list that lies on the table at the door: who has a seat, with a line to sign on. */
export const PrintPage = () => {
  const { id = '', session = '' } = useParams()
  const params = { id: session }
  const training = useQuery({ queryKey: ['training', id], queryFn: () => trainingsApi.getDraft({ params: { id } }) })
  const roster = useQuery({ queryKey: ['whole roster', session], queryFn: () => trainingsApi.exportRoster({ params }) })
  const error = training.error ?? roster.error
  if (error) return <Failure error={error} again={() => Promise.all([training.refetch(), roster.refetch()])} />
  if (!training.data || !roster.data) return <Waiting />
  const held = training.data.sessions.find((one) => one.id === session)
  const seated = roster.data.items.filter(({ state }) => state === 'seated')
  return (
    <Page
      title={training.data.title}
      hint={[held && `${momentText(held.startsAt)}—${momentText(held.endsAt).slice(11)}`, held?.venue, `${seated.length}人`]
        .filter(Boolean)
        .join('，')}
      actions={
        <Button type="primary" className="not-printed" onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <List lines={seated} asked={roster.data.asked} />
    </Page>
  )
}

const List = ({ lines, asked }: { lines: RosterLine[]; asked: string[] }) => (
  <table className="printed-list">
    <thead>
      <tr>
        {['序号', '姓名', '手机号', '参加方式', ...asked, '签到'].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map(({ id, name = '', phone = '', mode, answers = [] }, at) => (
        <tr key={id}>
          <td className="number">{at + 1}</td>
          <td>{name}</td>
          <td className="number">{phone}</td>
          <td>{modes[mode]}</td>
          {asked.map((question, index) => (
            <td key={question}>{answers[index]}</td>
          ))}
          <td className="signature" />
        </tr>
      ))}
    </tbody>
  </table>
)
