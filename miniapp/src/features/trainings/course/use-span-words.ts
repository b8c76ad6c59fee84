import { shanghaiTime } from '@tisc/shared/platform/shanghai'
import { useWords } from '../../../platform/use-words'
import { useDates } from '../../../ui/use-dates'
import { spanWords } from '../when'

/** When a session takes place, in the person's language. */
export const useSpanWords = () => {
  const { timeOf } = useDates()
  return useWords({ zh: spanWords, en: ({ startsAt, endsAt }) => `${timeOf(startsAt)}–${shanghaiTime(endsAt)}` } satisfies Record<
    'zh' | 'en',
    typeof spanWords
  >)
}
