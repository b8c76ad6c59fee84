import { useQuery, useQueryClient } from '@tanstack/react-query'
import { shownReference } from '@tisc/shared/platform/reference'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import type { Joinable } from '@tisc/shared/rights/joining/joining.staff.contract'
import { Alert, Button, Form, Input, Space, Table } from 'antd'
import { tellOf } from '../../platform/problems'
import { FormDialog } from '../../ui/form-dialog'
import { type Given, refusedAt } from './act-dialogs'
import { casesApi } from './cases.client'
import { stateNames } from './cases.words'
import { dueText } from './due-text'
import { joiningApi } from './joining.client'

type Fields = { reference: string; text: string }

const plain = (typed = '') => typed.replace(/[\s-]/g, '')

/** The other case as it is now; asked for anew with every change of this one, so that a refusal shows both as they are. */
const otherCase = ({ id, revision }: DeskCase, typed: string | undefined) => {
  const reference = plain(typed)
  return {
    queryKey: ['joinable', id, revision, reference],
    queryFn: () => joiningApi.getJoinable({ params: { id, reference } }),
    enabled: /^\d{10,11}$/.test(reference),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }
}

/** Cases that have something in common, to be chosen without typing. */
const Suggested = ({ id }: Pick<DeskCase, 'id'>) => {
  const form = Form.useFormInstance<Fields>()
  const found = useQuery({ queryKey: ['related-cases', id], queryFn: () => casesApi.listRelated({ params: { id } }) })
  const open = found.data?.items.filter(({ state }) => state !== 'closed') ?? []
  if (open.length === 0) return null
  return (
    <Space direction="vertical" style={{ marginBottom: 12 }}>
      <span className="soft">有共同点的案件，可以直接选：</span>
      {open.map(({ id: key, reference, about }) => (
        <Button
          key={key}
          size="small"
          onClick={() => form.setFields([{ name: 'reference', value: shownReference(reference), touched: true, errors: [] }])}
        >
          {shownReference(reference)} {about}
        </Button>
      ))}
    </Space>
  )
}

const column = ({ reference, about, name, state, owner, due, isLate }: Joinable | DeskCase) => [
  shownReference(reference),
  about,
  name,
  stateNames[state].words,
  owner?.name ?? '未分派',
  dueText({ due, isLate }),
]

const names = ['编号', '事由', '当事人', '状态', '承办人', '下一步和时限']
const columns = [
  { title: '比一比', dataIndex: 'name' },
  { title: '这个（并入后结案）', dataIndex: 'mine' },
  { title: '那个（继续办）', dataIndex: 'theirs' },
]

/** Both cases side by side, and what becomes of their people and their deadlines. */
const Compared = ({ shown, other }: { shown: DeskCase; other: Joinable }) => {
  const [mine, theirs] = [column(shown), column(other)]
  const rows = names.map((name, at) => ({ name, mine: mine[at], theirs: theirs[at] }))
  return (
    <>
      {!other.mayJoin && <Alert type="error" showIcon message="那个案件还没有承办人，或者已经答复、转交、结案，现在不能并入" />}
      <Table rowKey="name" size="small" pagination={false} columns={columns} dataSource={rows} style={{ marginBlock: 12 }} />
      <p>
        {other.isSame
          ? '当事人是同一个人：他在这个编号下会看到继续办的是哪一个。'
          : '当事人不是同一个人：他只看到“和另一个报告一起办理”，看不到那个案件的任何内容；有结果时请在这个案件里给他留言。'}
      </p>
      <p>两个案件的时限，以早的为准。证据、留言和备注留在原处，在那个案件里也能看。并错了，用“重新打开”分开。</p>
    </>
  )
}

const Other = ({ shown, typed }: { shown: DeskCase; typed: string | undefined }) => {
  const { data, error } = useQuery(otherCase(shown, typed))
  if (error) return <Alert type="error" showIcon message={tellOf(error)} />
  return data ? <Compared shown={shown} other={data} /> : null
}

/** A duplicate goes on in another case: which one, beside this one, before anything happens. */
export const MergeDialog = (given: Given) => {
  const { shown } = given
  const queries = useQueryClient()
  // what was seen counts; after a refusal it is looked at anew
  const send = async ({ reference, text }: Fields) => {
    const { id: into, revision: intoRevision } = await queries.fetchQuery(otherCase(shown, reference))
    const again = () => queries.invalidateQueries({ queryKey: ['joinable', shown.id] })
    return given.acting.mutateAsync({ do: 'merge', into, intoRevision, text }, { onError: again })
  }
  return (
    <FormDialog<Fields> title="并入另一个案件" okText="并入" width={860} close={given.close} send={send} refused={refusedAt(shown)}>
      {({ reference }) => (
        <>
          <Suggested id={shown.id} />
          <Form.Item name="reference" label="继续办的案件编号" rules={[{ required: true, message: '请填编号，或从上面选' }]}>
            <Input inputMode="numeric" maxLength={30} className="number" style={{ width: 240 }} />
          </Form.Item>
          <Other shown={shown} typed={reference} />
          <Form.Item name="text" label="为什么是同一件事，当事人看不到" rules={[{ required: true, whitespace: true, message: '请写一写' }]}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}
