import { type Language, language } from '../../../platform/language'
import { session } from '../../../platform/session'
import { toast } from '../../../platform/toast'
import { useStored } from '../../../platform/use-stored'
import { Choice } from '../../../ui/choice'
import { Inset } from '../../../ui/say'
import { accountsApi } from '../accounts.api'

const options: { value: Language; word: string }[] = [
  { value: 'zh', word: '中文' },
  { value: 'en', word: 'English' },
]

const failed = { zh: '账号里没有改成，消息还用原来的语言', en: 'Your account was not changed: messages stay in the other language' }

/** Chinese or English, at once; signed in also for the messages one gets. */
const choose = (chosen: Language) => {
  language.write(chosen)
  if (session.read().since) accountsApi.changeAccount({ body: { language: chosen } }).catch(() => toast(failed[chosen]))
}

export function LanguageChoice() {
  return (
    <Inset>
      <Choice label="语言 Language" options={options} chosen={useStored(language)} onChoose={choose} />
    </Inset>
  )
}
