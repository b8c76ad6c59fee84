import { consents } from '@tisc/shared/accounts/consents'
import { language } from '../../../platform/language'
import { useSending } from '../../../platform/use-sending'
import { useStored } from '../../../platform/use-stored'
import { useWords } from '../../../platform/use-words'
import { Button } from '../../../ui/button'
import { Note } from '../../../ui/note'
import { NoticeView } from '../../../ui/notice-view'
import { useProblemsIn } from '../../../ui/problems'
import { Buttons, Say } from '../../../ui/say'
import { privacyApi } from '../../accounts/privacy.api'

const words = {
  zh: { lead: '订阅以前请看：', agree: '同意，去选主题', wrong: '没有记上' },
  en: { lead: 'Please read before you subscribe:', agree: 'I agree; choose topics', wrong: 'It was not noted' },
}

/** The consent to subscriptions, asked where it arises. */
export function ConsentFirst({ onGiven }: { onGiven: () => Promise<void> }) {
  const said = useWords(words)
  const { version, ...notices } = consents.subscriptions
  const notice = notices[useStored(language)]
  const { sending, send } = useSending()
  const [problem] = useProblemsIn()(sending.error, [])
  const agree = () =>
    send(async () => {
      await privacyApi.giveConsent({ params: { purpose: 'subscriptions' }, body: { version } })
      await onGiven()
    })
  return (
    <>
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      <Say>{said.lead}</Say>
      <NoticeView notice={notice} />
      <Buttons>
        <Button onPress={() => void agree()}>{said.agree}</Button>
      </Buttons>
    </>
  )
}
