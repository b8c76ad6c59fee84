import { topicInEnglish } from '@tisc/shared/daily/daily.words'
import { language } from '../../../platform/language'
import { useStored } from '../../../platform/use-stored'
import { Chinese } from '../../../ui/chinese'

type Topic = { key: string; name: string }

/** The name of a topic as a line of facts takes it: in English where it has such a name. */
export const useTopicWords = () => {
  const isEnglish = useStored(language) === 'en'
  return (topic: Topic) => (isEnglish && topicInEnglish(topic)) || { chinese: topic.name }
}

/** The same as plain text, for labels. */
export const useTopicText = () => {
  const words = useTopicWords()
  return (topic: Topic): string => {
    const said = words(topic)
    return typeof said === 'string' ? said : said.chinese
  }
}

/** The name of a topic in the person's language; Chinese where it has no other. */
export function TopicName({ topic }: { topic: Topic }) {
  const words = useTopicWords()(topic)
  return typeof words === 'string' ? words : <Chinese>{words.chinese}</Chinese>
}
