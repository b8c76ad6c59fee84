import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DeskCase } from '@tisc/shared/rights/cases.staff.contract'
import { Checkbox, Form, Input, Space } from 'antd'
import { FormDialog } from '../../ui/form-dialog'
import { type Given, sending } from './act-dialogs'
import { CaseFactsFields } from './case-facts'
import { evidenceApi } from './evidence.client'

type Fields = Pick<DeskCase, 'facts'> & { files?: string[]; links?: string[]; text: string }

/** Which evidence belongs to the second matter: it moves there, whole. */
const Evidence = ({ id, revision }: Pick<DeskCase, 'id' | 'revision'>) => {
  const found = useQuery({
    queryKey: ['evidence', id, revision],
    queryFn: () => evidenceApi.listEvidence({ params: { id } }),
    placeholderData: keepPreviousData,
  })
  const { files = [], links = [] } = found.data ?? {}
  if (files.length + links.length === 0) return null
  const boxes = (rows: { id: string; name: string }[]) => (
    <Checkbox.Group>
      <Space direction="vertical">
        {rows.map((row) => (
          <Checkbox key={row.id} value={row.id}>
            {row.name}
          </Checkbox>
        ))}
      </Space>
    </Checkbox.Group>
  )
  return (
    <>
      {files.length > 0 && (
        <Form.Item name="files" label="跟着过去的文件（没选的留在这个案件）">
          {boxes(files)}
        </Form.Item>
      )}
      {links.length > 0 && (
        <Form.Item name="links" label="跟着过去的网址">
          {boxes(links.map(({ id: key, url }) => ({ id: key, name: url })))}
        </Form.Item>
      )}
    </>
  )
}

/** A case with two matters becomes two: the facts of the second, the evidence that goes along, and what its person is told. */
export const SplitDialog = (given: Given) => {
  const { shown } = given
  return (
    <FormDialog<Fields>
      title="拆成两个案件"
      okText="拆出第二个案件"
      width={640}
      initial={{ facts: { ...shown.facts, about: '' } }}
      {...sending(given, ({ files = [], links = [], ...rest }: Fields) => ({ do: 'split', files, links, ...rest }))}
    >
      <p>
        第二个案件有自己的编号，由您接着办，答复的时限和这个案件从同一天算起。它没有回执：回执是当事人提交时给的。当事人在两个案件里都看得到从哪里分出来。
      </p>
      <CaseFactsFields />
      <Evidence {...shown} />
      <Form.Item name="text" label="为什么分开办（当事人看得到）" rules={[{ required: true, whitespace: true, message: '请写一写' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} />
      </Form.Item>
    </FormDialog>
  )
}
