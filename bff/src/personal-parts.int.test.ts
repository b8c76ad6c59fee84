import mongoose from 'mongoose'
import { startTestApp } from '../test/app'
import { personalParts } from './personal-parts'
// the app alone does not load what only its jobs keep
import './messages/worker'

startTestApp()

/** Models that hold nothing of a member: content, the staff's own, and the house's. A new one is named here or has a personal part. */
const impersonal = new Set(
  `AccessTokens Alert ApplicationDeletion Article ArticleVersions AuditLine AuditSeal AuditStart CertificateRun AttendanceShare CallBackSlot ChannelRest CheckInSecret DataKey Deletion Deputy DeskComment DeskPresence EmptySearch ErrorReports Event FeedbackBox FeedDay FeedService Image Organisation Issue MessageBatch PaperEntry PhoneCode Push PushFigures ReadCount Reference Region
   Revisions SavedText SceneCode SearchEntry SearchText SearchWord Setting ShownSms SigningKey Staff StaffDevice StaffInterests StaffReminder StaffSession Topic Training TrainingMessage TrainingTemplate Tries WechatCallback`.split(
    /\s+/,
  ),
)

it('knows of every model whether it holds something of a person', () => {
  const personal = personalParts.flatMap((part) => part.models.map((model) => model.modelName))
  const unknown = mongoose.modelNames().filter((name) => !impersonal.has(name) && !personal.includes(name))
  expect(unknown).toEqual([])
  expect([...impersonal].filter((name) => personal.includes(name))).toEqual([])
  expect([...impersonal].filter((name) => !mongoose.modelNames().includes(name))).toEqual([])
})
