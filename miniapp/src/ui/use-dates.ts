import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { instantWithTime, instantWords } from './dates'
import { usePageWords } from './page-words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An instant as its day in Shanghai, in English: 27 Apr 2022. */
const englishDay = (instant: string): string => {
  const [year = '', month = '', date = ''] = shanghaiDay(instant).split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

const englishTime = (instant: string): string =>
  `${englishDay(instant)}, ${new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)}`

/** Instants in the page's language, as days and with their time, both in Shanghai. */
export const useDates = () =>
  usePageWords().language === 'en' ? { dayOf: englishDay, timeOf: englishTime } : { dayOf: instantWords, timeOf: instantWithTime }
