import { useWords } from '../../../platform/use-words'

const words = {
  zh: {
    cancelled: '这一场取消了',
    over: '这一场已经结束',
    started: '这一场已经开始',
    closed: '报名已经结束',
    before: '报名还没有开始',
  },
  en: {
    cancelled: 'This session is cancelled',
    over: 'This session is over',
    started: 'This session has begun',
    closed: 'Sign-up has closed',
    before: 'Sign-up has not opened yet',
  },
}

/** Why one cannot sign up now. */
export const useShutWords = () => useWords(words)
