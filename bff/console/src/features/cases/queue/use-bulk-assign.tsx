import { useQueryClient } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import { type CaseRow, mostAssigned } from '@tisc/shared/rights/queue/queue.contract'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { AssignedList } from './assigned-list'
import { type Assigned, SpreadDialog } from './spread-dialog'

/** Choosing unassigned cases and giving them out together; `selection` is what the table needs for it. */
export const useBulkAssign = () => {
  const queries = useQueryClient()
  const [rows, setRows] = useState<CaseRow[]>([])
  const [isOpen, setOpen] = useState(false)
  const [assigned, setAssigned] = useState<Assigned[]>()
  const selection = useMemo(
    () => ({
      selectedRowKeys: rows.map(({ id }) => id),
      preserveSelectedRowKeys: true,
      columnWidth: 40,
      // antd hands on what it does not know
      getCheckboxProps: ({ reference }: CaseRow) => ({ 'aria-label': `选${shownReference(reference)}` }) as object,
      onChange: (_: unknown, chosen: CaseRow[]) => setRows(chosen.slice(0, mostAssigned)),
    }),
    [rows],
  )
  const sent = (results: Assigned[]) => {
    setOpen(false)
    setAssigned(results)
    setRows([])
    void queries.invalidateQueries({ queryKey: ['cases'], predicate: ({ queryKey }) => queryKey[1] !== 'one' })
  }
  return {
    selection,
    button: (
      <Button disabled={rows.length === 0} onClick={() => setOpen(true)}>
        {rows.length > 0 ? `分派选中的${rows.length}件` : '选中几件一起分派'}
      </Button>
    ),
    dialog: (
      <>
        {isOpen && <SpreadDialog rows={rows} close={() => setOpen(false)} sent={sent} />}
        {assigned && <AssignedList assigned={assigned} close={() => setAssigned(undefined)} />}
      </>
    ),
  }
}
