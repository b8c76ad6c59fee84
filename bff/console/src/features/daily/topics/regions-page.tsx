import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { regionCodeShape } from '@tisc/shared/platform/fields'
import { App } from 'antd'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { NamedTable } from './named-table'
import { NewNamed } from './new-named'

const shape = { label: '代码', pattern: regionCodeShape, hint: '代码是6位数字，如430100' }

/** 地区: codes of the national table stay, others can be added; a city that became part of another is merged into it. */
export const RegionsPage = () => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const may = useMay('daily.topics')
  const regions = useQuery({ queryKey: ['desk regions'], queryFn: () => deskApi.listDeskRegions() })
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk regions'] }),
    onError: (error: unknown) => void message.error(tellOf(error)),
  }
  const rename = useMutation({
    mutationFn: ({ code, name }: { code: string; name: string }) => deskApi.nameRegion({ params: { code }, body: { name } }),
    ...settle,
  })
  const merge = useMutation({
    mutationFn: ({ code, into }: { code: string; into: string }) => deskApi.mergeRegion({ params: { code }, body: { into } }),
    onSuccess: settle.onSuccess,
  })
  const rows = (regions.data?.items ?? []).map(({ code, ...region }) => ({ ...region, key: code }))
  if (regions.error) return <Failure error={regions.error} again={regions.refetch} />
  return (
    <Page title="地区" hint="代码按国家标准（GB/T 2260），不变；合并以后旧地址转到新的">
      {may && <NewNamed word="地区" shape={shape} rows={rows} make={({ key, name }) => rename.mutateAsync({ code: key, name })} />}
      <NamedTable
        word="地区"
        rows={rows}
        isPending={regions.isPending}
        may={may}
        rename={(code, name) => rename.mutate({ code, name })}
        merge={(code, into) => merge.mutateAsync({ code, into })}
      />
    </Page>
  )
}
