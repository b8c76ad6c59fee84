import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'
import { NamedTable } from './named-table'
import { NewNamed } from './new-named'

const shape = { label: '地址', pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, hint: '地址用小写字母、数字和-，如trade-secrets' }

/** 主题: names change, addresses stay; a merged topic leads to the other one. */
export const TopicsPage = () => {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const may = useMay('daily.topics')
  const topics = useQuery({ queryKey: ['desk topics'], queryFn: () => deskApi.listDeskTopics() })
  const settle = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk topics'] }),
    onError: (error: unknown) => void message.error(tellOf(error)),
  }
  const name = useMutation({
    mutationFn: (topic: { key: string; name: string }) => deskApi.nameTopic({ params: { key: topic.key }, body: { name: topic.name } }),
    ...settle,
  })
  const merge = useMutation({
    mutationFn: ({ key, into }: { key: string; into: string }) => deskApi.mergeTopic({ params: { key }, body: { into } }),
    onSuccess: settle.onSuccess,
  })
  if (topics.error) return <Failure error={topics.error} again={topics.refetch} />
  return (
    <Page title="主题" hint="改名不改地址；合并以后旧地址转到新的">
      {may && <NewNamed word="主题" shape={shape} rows={topics.data?.items ?? []} make={name.mutateAsync} />}
      <NamedTable
        word="主题"
        rows={topics.data?.items ?? []}
        isPending={topics.isPending}
        may={may}
        rename={(key, to) => name.mutate({ key, name: to })}
        merge={(key, into) => merge.mutateAsync({ key, into })}
      />
    </Page>
  )
}
