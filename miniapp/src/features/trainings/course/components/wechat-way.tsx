import { isWeapp } from '../../../../platform/target'
import { useWords } from '../../../../platform/use-words'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Buttons, Say } from '../../../../ui/say'
import { useGrants } from '../../../messages/grants.api'

const words = {
  zh: {
    allow: '用微信通知我',
    why: '轮到候补、改了时间、开始以前，用微信告诉您。微信规定允许一次只能送一条；不允许也没关系，消息里总有一份。',
    accepted: '好，下一条会送到微信',
    acceptedSay: '还想多要几条，可以在“订阅和消息设置”里再允许。',
    refused: '没有允许，不用微信通知',
    refusedSay: '消息里总有一份；想改主意，在“订阅和消息设置”里允许。',
    'switched-off': '您在微信里关闭了订阅消息',
    'switched-offSay': '可以在小程序右上角“…”的“设置”里打开。',
    untold: '允许了，但没有记上',
    untoldSay: '网络好了请再点一次。',
  },
  en: {
    allow: 'Tell me by WeChat',
    why: 'WeChat tells you when it is your turn, when the time changes, and before the start. By its rule each acceptance is one message; if you would rather not, the inbox always has a copy.',
    accepted: 'The next message comes by WeChat',
    acceptedSay: 'For more than one, allow more in your message settings.',
    refused: 'Not allowed: no messages by WeChat',
    refusedSay: 'The inbox always has a copy; should you change your mind, allow them in your message settings.',
    'switched-off': 'You switched off subscription messages in WeChat',
    'switched-offSay': 'You can switch them on in the mini-app’s settings, behind “…” at the top.',
    untold: 'Allowed, but not noted',
    untoldSay: 'Please tap once more when the network is back.',
  },
}

/** In WeChat, once somebody is signed up: whether it may tell them what happens next. Nothing where enough was allowed before. */
export function WechatWay() {
  return isWeapp ? <Asking /> : null
}

function Asking() {
  const said = useWords(words)
  const { areFew, askFor, outcome } = useGrants()
  if (outcome)
    return (
      <Note tone={outcome === 'accepted' ? 'done' : 'waiting'} title={said[outcome]}>
        {said[`${outcome}Say`]}
      </Note>
    )
  if (!areFew('trainings')) return null
  return (
    <>
      <Buttons>
        <Button kind="second" onPress={() => askFor('trainings')}>
          {said.allow}
        </Button>
      </Buttons>
      <Say quiet>{said.why}</Say>
    </>
  )
}
