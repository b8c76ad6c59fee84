import { accountsPersonal } from './accounts/accounts.personal'
import { organisationsPersonal } from './accounts/organisations/organisations.personal'
import { applicationsPersonal } from './applications/applications.personal'
import { hoursPersonal } from './applications/hours/hours.personal'
import { objectionsPersonal } from './applications/notice/objections.personal'
import { poolPersonal } from './applications/pool/pool.personal'
import { shelfPersonal } from './daily/shelf/shelf.personal'
import { messagesPersonal } from './messages/messages.personal'
import type { PersonalPart } from './platform/personal-data'
import { uploadsPersonal } from './platform/uploads/uploads.personal'
import { rightsPersonal } from './rights/rights.personal'
import { calendarPersonal } from './trainings/calendar/calendar.personal'
import { certificatesPersonal } from './trainings/certificates/certificates.personal'
import { checkInPersonal } from './trainings/check-in/check-in.personal'
import { creditsPersonal } from './trainings/credits/credits.personal'
import { trainingsPersonal } from './trainings/trainings.personal'

/** What each feature holds of a person; export, deletion and merging go through all of them. */
export const personalParts: readonly PersonalPart[] = [
  accountsPersonal,
  organisationsPersonal,
  messagesPersonal,
  shelfPersonal,
  trainingsPersonal,
  calendarPersonal,
  checkInPersonal,
  rightsPersonal,
  creditsPersonal,
  certificatesPersonal,
  applicationsPersonal,
  objectionsPersonal,
  poolPersonal,
  hoursPersonal,
  uploadsPersonal,
]
