/** The topics of the Daily, for the pages of other features. */
export { TopicName, useTopicText, useTopicWords } from './components/topic-name'
export { useTopics } from './use-topics'
