import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { tellOf } from '../../platform/problems'
import { saveFile } from '../../ui/save-file'
import { auditApi, type Filters } from './audit.api'

/** The lines that are shown as a sheet; taking them out is itself recorded. */
export const Export = ({ filters }: { filters: Filters }) => {
  const { message } = App.useApp()
  const take = useMutation({
    mutationFn: () => auditApi.exportAudit({ query: filters }),
    onSuccess: (sheet) => saveFile('操作记录.csv', sheet, 'text/csv'),
    onError: (error) => void message.error(tellOf(error)),
  })
  return (
    <Button loading={take.isPending} onClick={() => take.mutate()}>
      导出表格
    </Button>
  )
}
