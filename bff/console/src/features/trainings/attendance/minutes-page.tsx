import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createClient } from '@tisc/shared/platform/client'
import { type MinutesLine, type MinutesList, minutesContract } from '@tisc/shared/trainings/minutes/minutes.staff.contract'
import { Alert, App, Button, Select, Space, Upload } from 'antd'
import { Link, useParams } from 'react-router'
import { tellOf } from '../../../platform/problems'
import { send } from '../../../platform/request'
import { Failure } from '../../../ui/failure'
import { Page } from '../../../ui/page'
import { Rows } from '../../../ui/rows'
import { State } from '../../../ui/state'
import { Waiting } from '../../../ui/waiting'

const minutesApi = createClient(minutesContract, send)

type People = MinutesList['people']
const nameIn = (people: People, booking: string | undefined): string =>
  people.find((one) => one.booking === booking)?.name ?? '没有填写姓名'

const states = { matched: 'done', doubtful: 'warning', 'left-out': 'ended' } as const

const stateText = ({ state, booking, isEnough }: MinutesLine, people: People): string => {
  if (state === 'doubtful') return '认不出是谁'
  if (state === 'left-out') return '不是这一场的人'
  return `${nameIn(people, booking)}，${isEnough ? '够了，已签到' : '时间不够'}`
}

const columnsOf = (people: People, settle: (line: string, booking: string | null) => void) => [
  { title: '表里的姓名', dataIndex: 'name' },
  { title: '手机号', text: ({ phone }: MinutesLine) => phone ?? '' },
  { title: '分钟', dataIndex: 'minutes' },
  {
    title: '是谁',
    text: (line: MinutesLine) => stateText(line, people),
    render: (_: unknown, line: MinutesLine) => <State tone={states[line.state]}>{stateText(line, people)}</State>,
  },
  {
    title: '认定',
    render: (_: unknown, line: MinutesLine) => (line.state === 'doubtful' ? <Settle line={line} people={people} settle={settle} /> : null),
  },
]

type Settling = { line: MinutesLine; people: People; settle: (line: string, booking: string | null) => void }

const Settle = ({ line, people, settle }: Settling) => {
  const likely = new Set(line.candidates)
  const options = [...people]
    .sort((a, b) => Number(likely.has(b.booking)) - Number(likely.has(a.booking)))
    .map(({ booking, name, phone }) => ({ value: booking, label: `${name ?? '没有填写姓名'} ${phone ?? ''}` }))
  return (
    <Space>
      <Select
        aria-label={`${line.name}是谁`}
        placeholder="选一个人"
        style={{ width: 200 }}
        showSearch
        optionFilterProp="label"
        options={options}
        onChange={(booking: string) => settle(line.id, booking)}
      />
      <Button size="small" onClick={() => settle(line.id, null)}>
        都不是
      </Button>
    </Space>
  )
}

/** Minutes attended online: the list of a meeting tool, who is who in it, and the doubtful to settle. */
export const MinutesPage = () => {
  const { id = '', session = '' } = useParams()
  const params = { id: session }
  const key = ['minutes', session]
  const list = useQuery({ queryKey: key, queryFn: () => minutesApi.getMinutes({ params }) })
  const queries = useQueryClient()
  const { message } = App.useApp()
  const tell = {
    onSuccess: (now: MinutesList) => void queries.setQueryData(key, now),
    onError: (error: unknown) => void message.error(tellOf(error)),
  }
  const upload = useMutation({
    mutationFn: async (file: File) => minutesApi.uploadMinutes({ params, upload: { name: file.name, bytes: await file.arrayBuffer() } }),
    ...tell,
  })
  const settle = useMutation({
    mutationFn: ({ line, booking }: { line: string; booking: string | null }) =>
      minutesApi.settleMinutes({ params: { id: session, line }, body: { booking } }),
    ...tell,
  })
  if (list.error) return <Failure error={list.error} again={list.refetch} />
  if (!list.data) return <Waiting />
  const { title, share, length, people, items, unread } = list.data
  const columns = columnsOf(people, (line, booking) => settle.mutate({ line, booking }))
  return (
    <Page title="在线时长" hint={`${title}，这一场${length}分钟，参加${share}%算参加`}>
      <p>
        <Link to={`/trainings/${id}`}>回到培训</Link>
      </p>
      <Upload
        accept=".csv,.xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        <Button loading={upload.isPending}>上传参会名单（CSV或Excel）</Button>
      </Upload>
      <p className="soft">会议工具导出的名单：要有姓名或手机号，还要有入会和退会时间，或者时长。再传一次会换掉这张表，已经签到的不变。</p>
      {unread.length > 0 && (
        <Alert
          type="warning"
          showIcon
          message={`这些行看不懂，没有算：第${unread.slice(0, 30).join('、')}行`}
          style={{ marginBottom: 12 }}
        />
      )}
      <Rows<MinutesLine> name={`${title}在线时长`} columns={columns} rows={items} empty="还没有上传名单" />
    </Page>
  )
}
