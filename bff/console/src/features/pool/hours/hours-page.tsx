import { hoursText } from '@tisc/shared/applications/hours/hours.rules'
import type { DeskHours } from '@tisc/shared/applications/hours/hours.staff.contract'
import { hourMoves, hourStateNames, hourStates } from '@tisc/shared/applications/hours/hours.state'
import { shownReference } from '@tisc/shared/platform/reference'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Column } from '../../../ui/columns'
import { momentText } from '../../../ui/moments'
import { Page } from '../../../ui/page'
import { PagedRows } from '../../../ui/paged-rows'
import { State } from '../../../ui/state'
import { useAddress } from '../../../ui/use-address'
import { useMay } from '../../staff/staff.api'
import { EnterDialog } from './enter-dialog'
import { EntrySteps } from './entry-steps'
import { hoursClient, hoursKey } from './hours.client'

const storyOf = ({ story }: DeskHours): string =>
  story
    .map(({ move, at, by, say, before }) => {
      const word = (hourMoves as Record<string, { word: { zh: string } }>)[move]?.word.zh ?? move
      return [momentText(at), by, word, before && `原来${before.from}—${before.to}`, say].filter(Boolean).join(' ')
    })
    .join('\n')

const columns: Column<DeskHours>[] = [
  { title: '日期', className: 'number', text: ({ day }) => day },
  { title: '时间', className: 'number', text: ({ from, to }) => `${from}—${to}` },
  { title: '时长', className: 'number', text: ({ minutes }) => hoursText(minutes) },
  { title: '姓名', text: ({ name }) => name, render: (_, { memberId, name }) => <Link to={`/pool/${memberId}`}>{name}</Link> },
  { title: '编号', className: 'number', text: ({ reference }) => shownReference(reference) },
  { title: '做了什么', text: ({ what }) => what },
  {
    title: '状态',
    text: ({ state }) => hourStates[state].zh,
    render: (_, { state }) => <State tone={hourStates[state].tone}>{hourStates[state].zh}</State>,
  },
  {
    title: '经过',
    text: storyOf,
    render: (_, entry) => (
      <span className="soft" style={{ whiteSpace: 'pre-wrap' }}>
        {storyOf(entry)}
      </span>
    ),
  },
]

/** Hours of voluntary work: what waits is approved or given back, activities are entered, what was approved is corrected. */
export const HoursPage = () => {
  const { filters, set } = useAddress<{ state?: string }>()
  const [isEntering, setEntering] = useState(false)
  const mayHandle = useMay('pool.handle')
  const state = hourStateNames.find((one) => one === filters.state) ?? 'waiting'
  const steps: Column<DeskHours> = { title: '操作', text: () => '', render: (_, entry) => <EntrySteps entry={entry} /> }
  const enter = (
    <Button type="primary" onClick={() => setEntering(true)}>
      录入一次活动
    </Button>
  )
  return (
    <Page title="志愿服务时长" hint="日子早的在前" {...(mayHandle && { actions: enter })}>
      <p>
        <Link to="/pool">回到专家库</Link>
      </p>
      <Select
        aria-label="状态"
        value={state}
        style={{ width: 160, marginBottom: 12 }}
        options={hourStateNames.map((value) => ({ value, label: hourStates[value].zh }))}
        onChange={(value) => set('state', value)}
      />
      <PagedRows<DeskHours>
        name="志愿服务时长"
        list={[...hoursKey, state]}
        columns={mayHandle ? [...columns, steps] : columns}
        most={500}
        empty={state === 'waiting' ? '没有等核对的时长' : '没有这样的时长'}
        ask={(page) => hoursClient.listHours({ query: { state, ...page } })}
      />
      {isEntering && <EnterDialog close={() => setEntering(false)} />}
    </Page>
  )
}
