/** The topics of the Daily, for the pages of other features. */
export { useTopics } from './use-topics'
