import { tellApplication, tellUncompleted } from './applications/desk/telling'
import { tellObjection } from './applications/notice/objecting.service'
import { tellHours, tellInvited, tellPlaceChanged, tellPoolFacts, tellReplaced, tellTermEnds } from './applications/pool/telling'
import { announceDigest, announceIssue } from './daily/digests/announcing.service'
import type { Announcers } from './messages/pushing'
import { tellCaseNews } from './rights/notices.service'
import { tellSeating } from './trainings/announcing.service'
import { tellReminder } from './trainings/calendar/reminding.service'
import { tellChange } from './trainings/desk/changed'
import { tellTrainerMessage } from './trainings/desk/writing.staff.service'
import { tellFeedback } from './trainings/feedback/asking.service'
import { tellGroup } from './trainings/groups/telling'

/** What each event is told as; an event without one is a mistake that the job reports. */
export const announcers: Announcers = {
  application: tellApplication,
  objection: tellObjection,
  'application-due': tellUncompleted,
  'pool-facts': tellPoolFacts,
  'pool-place': tellPlaceChanged,
  'pool-hours': tellHours,
  'pool-term': tellTermEnds,
  'pool-invitation': tellInvited,
  'pool-replaced': tellReplaced,
  'daily-issue': announceIssue,
  'daily-digest': announceDigest,
  seating: tellSeating,
  group: tellGroup,
  'session-changed': tellChange,
  'training-message': tellTrainerMessage,
  'feedback-asked': tellFeedback,
  'session-reminder': tellReminder,
  'case-news': tellCaseNews,
}
