import type { AnsweredFile } from '@tisc/shared/forms/answer.schema'
import { useState } from 'react'
import { toast } from '../../../../platform/toast'
import { useSending } from '../../../../platform/use-sending'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { ErrorSummary } from '../../../../ui/error-summary'
import { Field } from '../../../../ui/field'
import { useProblemsIn } from '../../../../ui/problems'
import { Buttons } from '../../../../ui/say'
import { FilesField } from '../../../../ui/uploads/files-field'
import { addEvidence, type CaseAddress } from './evidence.api'

const words = {
  zh: {
    files: '照片、文件、录音、视频',
    why: '原件加密保存，只有办这个案件的人能看',
    url: '网址（没有就不填）',
    urlWhy: '我们只记下网址和时间，不会去打开；页面可能会变，最好也传一张截图',
    about: '网址是什么（可以不填）',
    send: '提交证据',
    sending: '正在提交',
    wrong: '有地方要改',
    done: '收到了',
  },
  en: {
    files: 'Photos, papers, recordings, videos',
    why: 'The originals are kept encrypted, for those who work on this case alone',
    url: 'A web address (leave empty where there is none)',
    urlWhy: 'We note the address and the time and do not open it; pages change, so better add a screenshot',
    about: 'What it is (may be left empty)',
    send: 'Hand in the evidence',
    sending: 'Being handed in',
    wrong: 'Something to mend',
    done: 'Received',
  },
}

type Props = { of: CaseAddress; onAdded: () => Promise<void> }

const empty = { files: [] as AnsweredFile[], url: '', about: '' }

/** Adds files and a web address to a case: what is uploaded counts once it is handed in. */
export function AddEvidence({ of, onAdded }: Props) {
  const said = useWords(words)
  const [form, setForm] = useState(empty)
  const [tries, setTries] = useState(0)
  const { sending, send } = useSending()
  const problems = useProblemsIn()(sending.error, ['evidence-files', 'url', 'about'])
  const wrongOf = (field: string) => problems.find((one) => one.field === field)?.say
  const change = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  const handIn = async () => {
    setTries(tries + 1)
    const link = form.url.trim() && { url: form.url.trim(), about: form.about }
    const done = await send(() => addEvidence(of, { files: form.files.map(({ handle }) => handle), ...(link && { link }) }))
    if (!done) return
    setForm(empty)
    toast(said.done)
    await onAdded()
  }
  return (
    <>
      <ErrorSummary title={said.wrong} problems={problems} tries={tries} />
      <FilesField
        id="evidence-files"
        label={said.files}
        hint={said.why}
        purpose="evidence"
        most={20}
        files={form.files}
        onFiles={(files) => change({ files })}
      />
      <Field id="url" label={said.url} hint={said.urlWhy} problem={wrongOf('url')} value={form.url} onType={(url) => change({ url })} />
      <Field id="about" label={said.about} most={200} value={form.about} onType={(about) => change({ about })} />
      <Buttons>
        <Button onPress={() => void handIn()}>{sending.isSending ? said.sending : said.send}</Button>
      </Buttons>
    </>
  )
}
