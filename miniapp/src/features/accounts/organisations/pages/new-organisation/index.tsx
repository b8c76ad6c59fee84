import type { FormEvent } from 'react'
import { useWords } from '../../../../../platform/use-words'
import { Button } from '../../../../../ui/button'
import { ErrorSummary } from '../../../../../ui/error-summary'
import { Field } from '../../../../../ui/field'
import { MemberPage } from '../../../../../ui/member-page'
import { Buttons, Say } from '../../../../../ui/say'
import { CodeField } from '../../components/code-field'
import { Entered } from '../../components/entered'
import { useEntering } from '../../use-entering'

const words = {
  zh: {
    where: '登记或加入单位',
    lead: '第一个登记的人是负责人；已经有人登记过的，会替您向负责人申请加入。',
    wrong: '还没有登记',
    name: '单位名称',
    nameHint: '照营业执照写全称',
    enter: '登记或申请加入',
    sending: '正在登记',
    check: '代码只核对校验位，不查工商登记；单位是不是真的有您，由负责人答复。',
  },
  en: {
    where: 'Enter an organisation',
    lead: 'Whoever enters it first is its owner; where somebody has, you ask its owner to be let in.',
    wrong: 'It is not entered yet',
    name: 'Name of the organisation',
    nameHint: 'In full, as on the business licence',
    enter: 'Enter it or ask to join',
    sending: 'Entering',
    check: 'Only the check digit is verified, not the business register; whether you belong there is for its owner to say.',
  },
}

/** An organisation found or made by its code. */
export default function NewOrganisationPage() {
  const { where } = useWords(words)
  const form = useEntering()
  return <MemberPage where={where}>{form.entered ? <Entered organisation={form.entered} /> : <Form form={form} />}</MemberPage>
}

function Form({ form: { typed, type, problems, tries, isSending, submit } }: { form: ReturnType<typeof useEntering> }) {
  const said = useWords(words)
  const problemAt = (name: string) => problems.find(({ field }) => field === name)?.say
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <Say>{said.lead}</Say>
      <form noValidate onSubmit={onSubmit}>
        <CodeField value={typed.code} problem={problemAt('code')} onType={(code) => type({ ...typed, code })} />
        <Field
          id="name"
          label={said.name}
          hint={said.nameHint}
          problem={problemAt('name')}
          autoComplete="organization"
          most={100}
          value={typed.name}
          onType={(name) => type({ ...typed, name })}
        />
        <Buttons>
          <Button submits onPress={submit}>
            {isSending ? said.sending : said.enter}
          </Button>
        </Buttons>
      </form>
      <Say quiet>{said.check}</Say>
    </>
  )
}
