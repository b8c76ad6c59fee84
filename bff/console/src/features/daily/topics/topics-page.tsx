import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select, Table } from 'antd'
import { tellOf } from '../../../platform/problems'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { State } from '../../../ui/state'
import { useMay } from '../../staff/staff.api'
import { deskApi } from '../desk.api'

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
    ...settle,
  })
  if (topics.error) return <Failure error={topics.error} again={topics.refetch} />
  const all = topics.data?.items ?? []
  const live = all.filter((topic) => !topic.mergedInto)
  return (
    <Page title="主题" hint="改名不改地址；合并以后旧地址转到新的">
      {may && <NewTopic make={name.mutate} />}
      <Table
        rowKey="key"
        loading={topics.isPending}
        dataSource={all}
        pagination={false}
        columns={[
          {
            title: '名称',
            render: (_, topic) =>
              may && !topic.mergedInto ? (
                <Input
                  aria-label={`${topic.name}的名称`}
                  defaultValue={topic.name}
                  onBlur={(event) => event.target.value !== topic.name && name.mutate({ key: topic.key, name: event.target.value })}
                />
              ) : (
                topic.name
              ),
          },
          { title: '地址', dataIndex: 'key' },
          { title: '文章', dataIndex: 'articles' },
          {
            title: '合并',
            render: (_, topic) =>
              topic.mergedInto ? (
                <State tone="ended">{`已并入 ${topic.mergedInto}`}</State>
              ) : (
                may && <MergeChoice topic={topic} others={live.filter(({ key }) => key !== topic.key)} merge={merge.mutateAsync} />
              ),
          },
        ]}
      />
    </Page>
  )
}

const NewTopic = ({ make }: { make: (topic: { key: string; name: string }) => void }) => (
  <Form layout="inline" style={{ marginBottom: 16 }} onFinish={make}>
    <Form.Item name="key" rules={[{ required: true, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: '地址用小写字母、数字和-' }]}>
      <Input aria-label="地址" placeholder="地址，如 trade-secrets" />
    </Form.Item>
    <Form.Item name="name" rules={[{ required: true, message: '请填写名称' }]}>
      <Input aria-label="名称" placeholder="名称" />
    </Form.Item>
    <Button htmlType="submit">新主题</Button>
  </Form>
)

type Topic = { key: string; name: string }
type Merge = (move: { key: string; into: string }) => Promise<unknown>

/** Where a topic's articles could go; asked once more, because it moves all of them. */
const MergeChoice = ({ topic, others, merge }: { topic: Topic; others: Topic[]; merge: Merge }) => {
  const { modal } = App.useApp()
  const ask = (into: string) => {
    const name = others.find(({ key }) => key === into)?.name ?? into
    void modal.confirm({
      title: `把“${topic.name}”并入“${name}”`,
      content: '这个主题的文章都移过去，旧地址会转到新的。',
      okText: '合并',
      cancelText: '取消',
      onOk: () => merge({ key: topic.key, into }).catch(() => undefined),
    })
  }
  return (
    <Select
      aria-label={`把${topic.name}并入`}
      placeholder="并入…"
      value={null}
      style={{ width: 160 }}
      options={others.map(({ key, name }) => ({ value: key, label: name }))}
      onChange={(into: string | null) => into && ask(into)}
    />
  )
}
