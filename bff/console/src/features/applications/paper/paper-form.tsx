import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PaperEntry } from '@tisc/shared/applications/paper/paper.staff.contract'
import { type ProgrammeKey, programmes } from '@tisc/shared/applications/programmes'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { showAtFields } from '../../../platform/problems'
import { paperKey, savePaper } from './paper.client'
import { QuestionField } from './question-field'

type Typed = { answers: Record<string, unknown> }

/** The questions of a programme in the order of its paper form; what is missing or wrong is told at its field when it is checked. */
export const PaperForm = ({
  programme,
  entry,
  saved,
}: {
  programme: ProgrammeKey
  entry?: PaperEntry | undefined
  saved: (entry: PaperEntry) => void
}) => {
  const [form] = Form.useForm<Typed>()
  const [told, setTold] = useState<string>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: ({ answers }: Typed) => savePaper(entry ? { id: entry.id } : { programme }, answers),
    onSuccess: (now) => {
      queries.setQueryData(paperKey(now.id), now)
      saved(now)
    },
    onError: (error) => {
      setTold(showAtFields(error, form) ?? '有的地方要改，写在字段下面')
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0)
      if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
    },
    onMutate: () => setTold(undefined),
  })
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ answers: entry?.answers ?? {} }}
      onFinish={(typed) => save.mutate(typed)}
      style={{ maxWidth: 760 }}
    >
      {programmes[programme].sections(shanghaiDay(new Date())).map(({ key, title, questions }) =>
        questions.every(({ kind }) => kind === 'files') ? null : (
          <section key={key} aria-label={title.zh}>
            <h2>{title.zh}</h2>
            {questions.map((question) => (
              <QuestionField key={question.key} question={question} />
            ))}
          </section>
        ),
      )}
      {told && <Alert type="error" showIcon message={told} style={{ marginBottom: 12 }} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        去核对
      </Button>
    </Form>
  )
}
