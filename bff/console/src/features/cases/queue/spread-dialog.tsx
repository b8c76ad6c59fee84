import { useQuery } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '@tisc/shared/platform/contract'
import { shownReference } from '@tisc/shared/platform/reference'
import type { Late } from '@tisc/shared/rights/queue/late.staff'
import type { CaseRow, OfficerLoad, queueContract } from '@tisc/shared/rights/queue/queue.contract'
import { Form, Select } from 'antd'
import { FormDialog } from '../../../ui/form-dialog'
import { casesApi } from '../cases.client'
import { DueText } from '../due-text'
import { LateFields } from './late-reasons'
import { SpreadLoads } from './spread-loads'
import './news.css'

type Contract = typeof queueContract
type Proposal = ResponseOf<Contract['proposeSpread']>
type Choice = { to: Record<string, string | undefined>; late?: Late }

/** What became of each case: who has it, or why it was left. */
export type Assigned = { row: CaseRow; to: string; refused: string | undefined }

type Given = { rows: readonly CaseRow[]; close: () => void; sent: (assigned: Assigned[]) => void }

const nameOf = (officers: readonly OfficerLoad[], to: string): string => officers.find(({ id }) => id === to)?.name ?? ''

/** Sends what was chosen, and says what became of each. */
const assign = async ({ rows }: Given, { cases, officers }: Proposal, { to, late }: Choice): Promise<Assigned[]> => {
  const items = cases.flatMap(({ id, revision }) => {
    const chosen = to[id]
    return chosen ? [{ id, revision, to: chosen }] : []
  })
  const body: RequestOf<Contract['assignCases']>['body'] = { items, ...(late?.kind && { late }) }
  const { items: results } = await casesApi.assignCases({ body })
  return rows.flatMap((row) => {
    const item = items.find(({ id }) => id === row.id)
    return item ? [{ row, to: nameOf(officers, item.to), refused: results.find(({ id }) => id === row.id)?.refused }] : []
  })
}

const chosenOf = ({ to = {} }: Partial<Choice>): string[] => Object.values(to).filter((one) => one !== undefined)

/** Gives several cases out: a fair spread is proposed, whoever assigns changes it and confirms. */
export const SpreadDialog = (given: Given) => {
  const { rows, close, sent } = given
  const ids = rows.map(({ id }) => id).join(',')
  const { data, error } = useQuery({
    queryKey: ['cases', 'spread', ids],
    queryFn: () => casesApi.proposeSpread({ query: { ids } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnMount: 'always',
  })
  if (error) throw error
  if (!data) return null
  const gone = rows.length - data.cases.length
  return (
    <FormDialog<Choice, Assigned[]>
      title="按在办的件数分派"
      okText={(typed) => `分派${chosenOf(typed).length}件`}
      width={920}
      initial={{ to: Object.fromEntries(data.cases.map(({ id, to }) => [id, to])) }}
      send={(form) => assign(given, data, form)}
      sent={sent}
      close={close}
    >
      {(typed) => (
        <>
          <SpreadLoads officers={data.officers} chosen={chosenOf(typed)} />
          {gone > 0 && <p>选中的有{gone}件已经有人办了，不在下面。</p>}
          <Cases rows={rows} proposal={data} />
          {data.cases.some(({ id, isLate }) => isLate && typed.to?.[id]) && <LateFields at={['late']} />}
        </>
      )}
    </FormDialog>
  )
}

const Cases = ({ rows, proposal: { cases, officers } }: { rows: readonly CaseRow[]; proposal: Proposal }) => {
  const options = officers.map(({ id, name, isAbsent }) => ({ value: id, label: isAbsent ? `${name}（今天请假）` : name }))
  return (
    <table className="spread-cases">
      <thead>
        <tr>
          {['编号', '事由', '时限', '分给谁'].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, to, needsSecond }) => {
          const row = rows.find((one) => one.id === id)
          if (!row) return null
          return (
            <tr key={id}>
              <td className="number">{shownReference(row.reference)}</td>
              <td>{row.about}</td>
              <td>
                <DueText {...row} />
              </td>
              <td style={{ width: 220 }}>
                <Form.Item name={['to', id]} extra={!to && needsSecond ? '答复要另一位同事复核，现在没有第二个人' : undefined}>
                  <Select allowClear placeholder="暂不分派" options={options} aria-label={`${shownReference(row.reference)}分给谁`} />
                </Form.Item>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
