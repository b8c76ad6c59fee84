import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'
import { day, id } from '../platform/fields'
import { serial, topicKey } from './daily.schema'

const endpoint = { method: 'GET', access: 'public', success: 200 } as const
const cache = { revision: 'daily', maxAge: 30 }
const page = { ...endpoint, response: { media: 'text/html' }, cache } as const
/** What stands in such an address is nobody else’s business: no copy is kept. */
const secretPage = { ...endpoint, response: { media: 'text/html' } } as const
const map = { ...endpoint, response: { media: 'application/xml' }, cache: { revision: 'daily', maxAge: 3600 } } as const

/** The secret of a link: at least 128 bits. */
const secret = z.string().regex(/^[\w.-]{40,200}$/)
/** What one may apply for; the feature’s own list stands beside its forms. */
const programme = z.strictObject({ programme: z.enum(['expert', 'volunteer']) })
const year = z.coerce.number().int().min(2000).max(2100)

/**
 * The pages of the web app as HTML that can be read at once, and what search engines ask for. Unknown query parameters are ignored: shared
 * links carry them. The addresses are those of the mini-app's `routes.json`.
 */
export const webContract = defineContract({
  showHome: { ...page, path: '/', summary: 'The Daily' },
  showFeed: { ...page, path: '/daily', summary: 'The Daily' },
  showArticle: {
    ...page,
    path: '/daily/articles/:id',
    params: z.strictObject({ id }),
    summary: 'An article; 410 with the notice when it was withdrawn',
  },
  showIssue: { ...page, path: '/daily/issues/:serial', params: z.strictObject({ serial }), summary: 'An issue' },
  showTopic: { ...page, path: '/daily/topics/:topic', params: z.strictObject({ topic: topicKey }), summary: 'The articles of a topic' },
  showPreview: { ...page, path: '/daily/preview', summary: 'What the desk is writing, in the frame of the console' },
  showArchive: { ...page, path: '/daily/archive', summary: 'Past issues by month' },
  showSearch: { ...page, path: '/daily/search', summary: 'The search page' },
  showMe: { ...page, path: '/me', summary: 'What the reader keeps on the device' },
  showKept: { ...page, path: '/me/kept', summary: 'Favourites and reading history, on the device' },
  showSettings: { ...page, path: '/me/settings', summary: 'Settings, on the device' },
  showSignIn: { ...page, path: '/sign-in', summary: 'The way in' },
  showProfile: { ...page, path: '/me/profile', summary: 'What the reader entered about themselves' },
  showPhone: { ...page, path: '/me/phone', summary: 'The reader’s mobile number' },
  showSessions: { ...page, path: '/me/sessions', summary: 'Where the reader is signed in' },
  showPrivacy: { ...page, path: '/me/privacy', summary: 'What the reader agreed to' },
  showMyData: { ...page, path: '/me/data', summary: 'The reader’s data: to see, to take along, to have deleted' },
  showOrganisations: { ...page, path: '/me/organisations', summary: 'The organisations the reader belongs to, and for whom they act' },
  showOrganisation: { ...page, path: '/me/organisations/:id', params: z.strictObject({ id }), summary: 'An organisation and its people' },
  showNewOrganisation: { ...page, path: '/me/new-organisation', summary: 'Where an organisation is entered by its code' },
  showInbox: { ...page, path: '/messages', summary: 'The reader’s messages' },
  showMessage: { ...secretPage, path: '/messages/:id', params: z.strictObject({ id }), summary: 'A message' },
  showSubscriptions: { ...page, path: '/me/subscriptions', summary: 'What the reader wants to be told' },
  showUnsubscribePage: {
    ...secretPage,
    path: '/messages/unsubscribe/:secret',
    params: z.strictObject({ secret }),
    summary: 'The way out of a message, without signing in',
  },
  showConfirmEmail: {
    ...secretPage,
    path: '/messages/email/:secret',
    params: z.strictObject({ secret }),
    summary: 'Where the mail that proves an address leads',
  },
  showTrainings: { ...page, path: '/trainings', summary: 'The trainings to come' },
  showTraining: { ...page, path: '/trainings/:id', params: z.strictObject({ id }), summary: 'A training' },
  showSignUp: {
    ...page,
    path: '/trainings/:id/sign-up/:session',
    params: z.strictObject({ id, session: id }),
    summary: 'Where one takes a seat in a session',
  },
  showSignUpGroup: {
    ...page,
    path: '/trainings/:id/group/:session',
    params: z.strictObject({ id, session: id }),
    summary: 'Where an organisation signs several people up',
  },
  showGroups: { ...page, path: '/me/groups', summary: 'Whom the reader’s organisation signed up' },
  showBookings: { ...page, path: '/me/trainings', summary: 'The reader’s bookings' },
  showBooking: { ...page, path: '/me/trainings/:id', params: z.strictObject({ id }), summary: 'Where a booking stands' },
  showTicket: { ...page, path: '/me/trainings/:id/ticket', params: z.strictObject({ id }), summary: 'The reader’s ticket for a session' },
  showFeedback: {
    ...page,
    path: '/me/trainings/:id/feedback',
    params: z.strictObject({ id }),
    summary: 'Where the reader says how a session was',
  },
  showCheckIn: {
    ...secretPage,
    path: '/check-in/:session/:code',
    params: z.strictObject({ session: id, code: z.string().regex(/^[\w.-]{1,60}$/) }),
    summary: 'Where the code of a session’s screen leads',
  },
  showCertificates: { ...page, path: '/me/certificates', summary: 'The reader’s certificates' },
  showCertificatePage: {
    ...secretPage,
    path: '/certificates/:secret',
    params: z.strictObject({ secret }),
    summary: 'What a certificate says, to be compared with the paper',
  },
  showCredits: { ...page, path: '/me/credits', summary: 'The reader’s credits by year' },
  showCalendar: { ...page, path: '/me/calendar', summary: 'The address of the reader’s calendar' },
  showApplications: { ...page, path: '/applications', summary: 'What one can apply for, and one’s applications' },
  showNotices: { ...page, path: '/notices', summary: 'Who is on public notice' },
  showDirectory: { ...page, path: '/experts', summary: 'Who of the pool lets themselves be listed' },
  showApply: { ...page, path: '/applications/:programme', params: programme, summary: 'What to know before applying' },
  showApplying: { ...page, path: '/applications/:programme/form', params: programme, summary: 'The form of an application' },
  showApplication: { ...page, path: '/me/applications/:id', params: z.strictObject({ id }), summary: 'Where an application stands' },
  showAmend: { ...page, path: '/me/applications/:id/amend', params: z.strictObject({ id }), summary: 'Where an application is changed' },
  showPoolPlace: { ...page, path: '/me/pool', summary: 'The reader’s place in the pool' },
  showPoolOwn: { ...page, path: '/me/pool/:id/own', params: z.strictObject({ id }), summary: 'When a member has time, and for whom not' },
  showPoolFacts: { ...page, path: '/me/pool/:id/facts', params: z.strictObject({ id }), summary: 'What a member of the pool knows' },
  showPoolHours: { ...page, path: '/me/pool/:id/hours', params: z.strictObject({ id }), summary: 'A member’s hours of voluntary work' },
  showPoolInvitation: { ...page, path: '/me/pool/invitations/:id', params: z.strictObject({ id }), summary: 'An invitation to a case' },
  showReceipt: { ...page, path: '/receipts', summary: 'Where anybody checks a receipt' },
  showRights: { ...page, path: '/rights', summary: 'Rights assistance: call, be called back, follow a case' },
  showCallBack: { ...page, path: '/rights/call-back', summary: 'Where one asks to be called back' },
  showFile: { ...page, path: '/rights/file', summary: 'What to know before filing a case' },
  showFileForm: { ...page, path: '/rights/file/form', summary: 'The form of a case' },
  showFollowCase: { ...page, path: '/rights/follow', summary: 'Where a case is followed by its reference' },
  showAdvice: { ...page, path: '/rights/advice', summary: 'What to do first, and what rights assistance can do' },
  showOwnCases: { ...page, path: '/me/cases', summary: 'The reader’s cases' },
  showOwnCase: { ...page, path: '/me/cases/:id', params: z.strictObject({ id }), summary: 'Where a case stands' },
  showDigest: {
    ...page,
    path: '/daily/digests/:kind/:date',
    params: z.strictObject({ kind: z.enum(['daily', 'weekly']), date: day }),
    summary: 'What a day or a week brought',
  },
  showAbout: { ...page, path: '/about', summary: 'About the Daily and its sources' },
  getSitemap: { ...map, path: '/sitemap.xml', summary: 'The sitemaps there are' },
  getTopicsSitemap: { ...map, path: '/sitemaps/topics.xml', summary: 'The addresses that stay: the Daily, its topics' },
  getYearSitemap: {
    ...map,
    path: '/sitemaps/:year.xml',
    params: z.strictObject({ year }),
    summary: 'The issues and articles of a year',
  },
  getRobots: { ...endpoint, path: '/robots.txt', response: { media: 'text/plain' }, cache, summary: 'What search engines may read' },
})
