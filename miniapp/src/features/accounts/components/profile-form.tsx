import type { Account } from '@tisc/shared/accounts/accounts.schema'
import { type FormEvent, useState } from 'react'
import { toast } from '../../../platform/toast'
import { useSending } from '../../../platform/use-sending'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { ErrorSummary } from '../../../ui/error-summary'
import { Field } from '../../../ui/field'
import { GoRow } from '../../../ui/go-row'
import { useProblemsIn } from '../../../ui/problems'
import { Rows } from '../../../ui/rows'
import { Buttons, Say } from '../../../ui/say'
import { SectionTitle } from '../../../ui/section-title'
import { accountsApi } from '../accounts.api'
import { LanguageChoice } from './language-choice'

const words = {
  zh: {
    name: '姓名',
    employer: '单位',
    optional: '可以不填',
    save: '保存',
    saving: '正在保存',
    saved: '保存好了',
    wrong: '没有保存成',
    phone: '手机号',
    noPhone: '还没有',
    wechat: '微信已经绑定，可以一键登录。',
    language: '语言',
    daily: '文章和培训的内容只有中文。不登录也可以在“设置”里换。',
  },
  en: {
    name: 'Name',
    employer: 'Employer',
    optional: 'Optional',
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved',
    wrong: 'It was not saved',
    phone: 'Mobile number',
    noPhone: 'None yet',
    wechat: 'WeChat is linked: one tap signs you in.',
    language: 'Language',
    daily: 'Articles and what trainings say are in Chinese. Without signing in, change it in Settings.',
  },
}

const fields = ['name', 'employer'] as const
type Typed = Record<(typeof fields)[number], string>

/** Nothing entered takes back what was there. */
const formOf = ({ name, employer }: Typed) => ({ name: name.trim() || null, employer: employer.trim() || null })

const useProfile = (account: Account, onSaved: () => void) => {
  const said = useWords(words)
  const [typed, type] = useState<Typed>({ name: account.name ?? '', employer: account.employer ?? '' })
  const [tries, count] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, fields)
  const save = async () => {
    const saved = await send(() => accountsApi.changeAccount({ body: formOf(typed) }))
    count((was) => was + 1)
    if (!saved) return
    toast(said.saved)
    onSaved()
  }
  return { typed, type, tries, problems, isSending: sending.isSending, save: () => void save() }
}

/** Name and employer, the way to the number, and the language. */
export function ProfileForm({ account, onSaved }: { account: Account; onSaved: () => void }) {
  const said = useWords(words)
  const { typed, type, tries, problems, isSending, save } = useProfile(account, onSaved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <form noValidate onSubmit={submit}>
        {fields.map((field) => (
          <Field
            key={field}
            id={field}
            label={said[field]}
            hint={said.optional}
            problem={problems.find((problem) => problem.field === field)?.say}
            autoComplete={field === 'name' ? 'name' : 'organization'}
            most={field === 'name' ? 50 : 100}
            value={typed[field]}
            onType={(value) => type({ ...typed, [field]: value })}
          />
        ))}
        <Buttons>
          <Button submits onPress={save}>
            {isSending ? said.saving : said.save}
          </Button>
        </Buttons>
      </form>
      <SectionTitle title={said.phone} />
      <Rows>
        <li>
          <GoRow to="phone" icon="phone" words={account.phone ?? said.noPhone} />
        </li>
      </Rows>
      {account.hasWechat && <Say quiet>{said.wechat}</Say>}
      <SectionTitle title={said.language} />
      <LanguageChoice />
      <Say quiet>{said.daily}</Say>
    </>
  )
}
