import { useWords } from '../../../platform/use-words'
import button from '../../../ui/button.module.scss'
import { Buttons, Say } from '../../../ui/say'

/** What WeChat answers a tap on such a button: a code, good once, or why there is none. */
type Tapped = { detail: { code?: string; errMsg: string; errno?: number } }
type Props = { onCode: (code: string) => void; onRefused: (say: string) => void }

/** The person said no to WeChat's privacy guideline, which it asks about by itself. */
const notAuthorised = 104

const words = {
  zh: {
    take: '用微信里的手机号',
    privacy: '您没有同意微信里的隐私说明，所以没有读取手机号。也可以在下面用短信验证。',
    denied: '您没有允许读取手机号。也可以在下面用短信验证。',
    or: '或者填一个号码，用短信验证：',
  },
  en: {
    take: 'Use the number in WeChat',
    privacy: 'You did not agree to the privacy guideline in WeChat, so no number was read. You can verify one by SMS below.',
    denied: 'You did not allow reading your number. You can verify one by SMS below.',
    or: 'Or enter a number and verify it by SMS:',
  },
}

/** One tap takes over the number that WeChat has verified. WeChat only. */
export function WechatNumber({ onCode, onRefused }: Props) {
  const said = useWords(words)
  const tapped = ({ detail: { code, errno } }: Tapped) =>
    code ? onCode(code) : onRefused(errno === notAuthorised ? said.privacy : said.denied)
  return (
    <>
      <Buttons>
        <button type="button" className={button.root} {...{ openType: 'getPhoneNumber', onGetPhoneNumber: tapped }}>
          {said.take}
        </button>
      </Buttons>
      <Say quiet>{said.or}</Say>
    </>
  )
}
