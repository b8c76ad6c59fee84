import { allTopics, type Choices, type ChoicesForm, type Subscription } from '@tisc/shared/messages/messages.schema'
import type { Channel } from '@tisc/shared/messages/messages.words'
import { useWords } from '../../../platform/use-words'
import { Note } from '../../../ui/note'
import { useProblemsIn } from '../../../ui/problems'
import { Rows } from '../../../ui/rows'
import { Say } from '../../../ui/say'
import { useTopics, useTopicText } from '../../daily/topics.api'
import { useGrants } from '../grants.api'
import { withTopic } from '../use-choices'
import { EmailSection } from './email-section'
import { GrantsSection } from './grants-section'
import { NoticeChoice } from './notice-choice'
import { PauseChoice } from './pause-choice'
import { QuietChoice } from './quiet-choice'
import { TopicChoice } from './topic-choice'

const words = {
  zh: {
    lead: '选了就算数，不用另外保存。新的内容总会进“消息”，下面选的渠道另送一份。',
    all: '全部文章',
    list: '主题',
    closed: (names: string[]) => `这里还没有开通：${names.join('、')}`,
    wrong: '刚才的改动没有保存',
  },
  en: {
    lead: 'Choices count at once. What is new always goes to your inbox; the channels you choose get a copy.',
    all: 'Everything',
    list: 'Topics',
    closed: (names: string[]) => `Not in use here yet: ${names.join(', ')}`,
    wrong: 'The last change was not saved',
  },
}

type Props = {
  choices: Choices
  /** The topic one came for stands first. */
  first: string | undefined
  error: unknown
  onChange: (part: Partial<ChoicesForm>) => void
  onEmailChanged: () => void
}

/** Topics, quiet hours, pause, WeChat's acceptances and the address for mail. */
export function SubscriptionForm({ choices, first, error, onChange, onEmailChanged }: Props) {
  const said = useWords(words)
  const topics = useTopics()
  const textOf = useTopicText()
  const { grants, outcome, askForMore, askIfFew } = useGrants()
  const [problem] = useProblemsIn()(error, [])
  const known = [{ key: allTopics, name: said.all }, ...topics.map((topic) => ({ key: topic.key, name: textOf(topic) }))]
  // chosen topics that have nothing to read any more can still be ended
  const others = choices.daily
    .filter(({ topic }) => !known.some(({ key }) => key === topic))
    .map(({ topic }) => ({ key: topic, name: topic }))
  const rows = [...known, ...others].sort((one, other) => Number(other.key === first) - Number(one.key === first))
  const closed = choices.channels.filter(({ inUse }) => !inUse).map(({ name }) => name)
  const change = (topic: string, next: Subscription | undefined) => {
    const before = choices.daily.find((item) => item.topic === topic)
    const choosesWechat = next?.channels.includes('wechat') && !before?.channels.includes('wechat')
    if (choosesWechat) askIfFew() // in the tap itself, or WeChat refuses to ask
    onChange({ daily: withTopic(choices.daily, topic, next) })
  }
  const changeNotices = (channels: Channel[]) => {
    if (channels.includes('wechat') && !choices.notices.includes('wechat')) askIfFew() // in the tap itself, too
    onChange({ notices: channels })
  }
  return (
    <>
      {problem && (
        <Note tone="warning" title={said.wrong}>
          {problem.say}
        </Note>
      )}
      <Say>{said.lead}</Say>
      <Rows label={said.list}>
        {rows.map(({ key, name }) => (
          <li key={key}>
            <TopicChoice
              topic={key}
              name={name}
              chosen={choices.daily.find(({ topic }) => topic === key)}
              channels={choices.channels}
              onChange={(next) => change(key, next)}
            />
          </li>
        ))}
      </Rows>
      <NoticeChoice choices={choices} onChange={changeNotices} />
      {closed.length > 0 && <Say quiet>{said.closed(closed)}</Say>}
      <QuietChoice quiet={choices.quiet} onChange={(quiet) => onChange({ quiet })} />
      <PauseChoice pausedUntil={choices.pausedUntil} onChange={(pausedUntil) => onChange({ pausedUntil })} />
      <GrantsSection grants={grants} outcome={outcome} askForMore={askForMore} />
      {choices.channels.some(({ channel, inUse }) => channel === 'email' && inUse) && (
        <EmailSection choices={choices} onChanged={onEmailChanged} />
      )}
    </>
  )
}
