import type { Reason } from './messages.words'

/** Why a message waits or was not sent, in the words of the desk, which speaks of somebody else; `{until}` is a time in Shanghai. */
export const staffReasons: Record<Reason, string> = {
  'no-consent': '对方没有同意接收消息',
  'no-grant': '对方在微信里允许的次数用完了，要本人再允许',
  'never-granted': '对方还没有在微信里允许这类消息',
  refused: '微信说对方没有允许这类消息',
  'no-address': '对方的账号里没有这个渠道的联系方式',
  'not-open': '这个渠道还没有开通',
  'quiet-hours': '对方的免打扰时间，{until}以后再送',
  paused: '对方暂停了推送',
  unsubscribed: '对方已退订',
  'channel-down': '渠道暂时没有回应，{until}以后再试',
  failed: '试了3次都没有送出',
  'template-refused': '微信没有接受这个模板，请管理员核对模板的编号和字段',
  'not-answered': '渠道没有答复，可能已经送到；为免重复不再发送',
  'too-late': '已经过时，只留在对方的消息里',
}
