import { useMutation } from '@tanstack/react-query'
import { auditContract } from '@tisc/shared/audit/audit.contract'
import { createClient } from '@tisc/shared/platform/client'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { App, Button } from 'antd'
import { tellOf } from '../platform/problems'
import { send } from '../platform/request'
import { saveFile } from './save-file'
import type { Sheet } from './sheet'

const { noteExport } = createClient(auditContract, send)

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Given = {
  name: string
  sheets: () => Promise<Sheet[]>
  /** Whoever gives the rows has written it into the audit log. */
  isRecorded?: boolean
}

/** Hands a list over as a workbook. It is in the audit log before it is in anybody's hands. */
export const TakeSheet = ({ name, sheets, isRecorded = false }: Given) => {
  const { message } = App.useApp()
  const take = useMutation({
    mutationFn: async () => {
      const made = await sheets()
      const rows = made.reduce((all, sheet) => all + sheet.rows.length - 1, 0)
      const { workbookOf } = await import('./sheet')
      const workbook = workbookOf(made)
      if (!isRecorded) await noteExport({ body: { name, rows, place: `${location.pathname}${location.search}`.slice(0, 500) } })
      saveFile(`${name} ${shanghaiDay(new Date())}.xlsx`, workbook, kind)
    },
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <Button size="small" type="text" loading={take.isPending} onClick={() => take.mutate()}>
      导出“{name}”
    </Button>
  )
}
