import type { ReactNode } from 'react'
import { language } from '../platform/language'
import { useStored } from '../platform/use-stored'
import { chinese, PageWords, type Words } from './page-words'

const english: Words = {
  language: 'en',
  back: 'Back',
  close: 'Close',
  reading: 'Loading',
  again: 'Try again',
  keepIt: 'Leave it',
  older: 'Earlier ones',
  signIn: 'Sign in',
  toFeed: 'To the Daily',
  later: 'You can try again in a while.',
  feed: 'Daily',
  trainings: 'Trainings',
  me: 'Me',
  search: 'Search',
  navigation: 'Main',
  failures: {
    offline: ['You are offline', 'Try again once you are connected.'],
    timeout: ['No answer for 10 seconds', 'The network may be slow; you can try again.'],
    unreachable: ['The service cannot be reached', 'Your network works; the service may be down for the moment.'],
    bug: ['Something went wrong here', 'It could not be loaded; you can try again.'],
    missing: ['Nothing found', 'There is nothing at this address; it may be mistyped.'],
    'signed-out': ['Sign in first', 'You are not signed in, or no longer.'],
  },
}

/** A page whose frame speaks the person's language, as the page itself does. */
export function InLanguage({ children }: { children: ReactNode }) {
  return <PageWords.Provider value={useStored(language) === 'en' ? english : chinese}>{children}</PageWords.Provider>
}
