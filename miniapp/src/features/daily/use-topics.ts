import { useAnswer } from '../../platform/use-answer'
import { dailyApi, isDailyAnswer } from './daily.api'

/** The topics that have something to read; none while they are not known, since a filter is no reason to wait or to fail. */
export const useTopics = () => {
  const [answer] = useAnswer({
    operation: 'listTopics',
    request: {},
    ask: () => dailyApi.listTopics(),
    isAnswer: (data) => isDailyAnswer('listTopics', data),
  })
  return answer.state === 'ready' ? answer.data.items : []
}
