import { consents } from '@tisc/shared/accounts/consents'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { withCheckDigit } from '@tisc/shared/platform/reference'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import type { startTestApp } from '../app'
import { freshNumber, openPhone } from '../phone'
import { followedSecret, freeSlot, makeCase, makeHanded } from '../rights'
import { freshKey } from '../trainings'
import { caseWorkMakers } from './case-work'
import { type Make, missingId } from './make'
import { someMember } from './members'

type App = ReturnType<typeof startTestApp>

const say = { revision: 1, act: { do: 'say', text: '样例' } }

/** How the routes of rights assistance are called. */
export const rightsMakers = (app: App): Record<string, Make> => {
  const callBack: Make = async () => ({
    body: { name: '样例', phone: freshNumber(), slot: await freeSlot(app) },
    headers: { 'Idempotency-Key': freshKey() },
  })
  const followed =
    (body?: unknown): Make =>
    async (thing) => ({ params: { secret: thing === 'missing' ? 'x'.repeat(43) : await followedSecret(app, await makeCase(app)) }, body })
  const own =
    (body?: unknown): Make =>
    async (thing, { actor }) => {
      const { phone } = await someMember(app)
      const form = { name: '样例', phone: freshNumber(), slot: await freeSlot(app) }
      const { id } = await phone.client(rightsContract).requestOwnCallBack({ body: form, key: freshKey() })
      const params = { id: thing === 'missing' ? missingId : id }
      return { params, body, ...(thing === 'own' && actor === 'member' && { browser: phone }) }
    }
  const atDesk =
    (body?: unknown): Make =>
    async (thing) => ({ params: { id: thing === 'missing' ? missingId : (await makeCase(app)).id }, body })
  const packet: Make = async (thing) => ({ params: { id: thing === 'missing' ? missingId : await makeHanded(app) } })
  /** Somebody who agreed to the notice, with a draft where one is sent. */
  const draft =
    (revision: number): Make =>
    async (_, { actor }) => {
      const form = { body: { revision, answers: sampleFiling }, headers: { 'Idempotency-Key': freshKey() } }
      if (actor !== 'member') return form
      const { phone } = await someMember(app)
      await phone.client(privacyContract).giveConsent({ params: { purpose: 'cases' }, body: { version: consents.cases.version } })
      if (revision === 1) await phone.client(filingContract).saveCaseDraft({ body: { revision: 0, answers: sampleFiling } })
      return { ...form, browser: phone }
    }
  const facts = { about: '样例', ipType: 'unknown', role: 'unknown', isOverseas: false }
  const reference = withCheckDigit('261100000')
  return {
    ...caseWorkMakers(app),
    'GET /me/cases/:id': async (thing) => ({ params: { id: thing === 'missing' ? 'x' : missingId } }),
    'PUT /api/rights/me/draft': draft(0),
    'POST /api/rights/me/filings': draft(1),
    'POST /api/rights/filings': async () => ({
      body: { agreed: consents.cases.version, answers: { ...sampleFiling, phone: freshNumber() } },
      headers: { 'Idempotency-Key': freshKey() },
    }),
    'POST /api/rights/call-backs': callBack,
    'POST /api/rights/me/call-backs': callBack,
    'POST /api/rights/follow/code': async () => ({ body: { reference, phone: freshNumber() } }),
    'POST /api/rights/follow': async () => ({ body: { reference, phone: freshNumber(), code: '000000' }, browser: openPhone(app) }),
    'GET /api/rights/followed/:secret': followed(),
    'POST /api/rights/followed/:secret/acts': followed(say),
    'GET /api/rights/me/cases/:id': own(),
    'POST /api/rights/me/cases/:id/acts': own(say),
    'GET /api/rights/desk/cases/:id': atDesk(),
    'POST /api/rights/desk/cases/:id/acts': atDesk({ revision: 1, act: { do: 'note', text: '样例' } }),
    'GET /api/rights/desk/cases/:id/related': atDesk(),
    'GET /api/rights/desk/cases/:id/packet.pdf': packet,
    'GET /api/rights/desk/cases/:id/packet.json': packet,
    'GET /api/rights/desk/cases/:id/packet.zip': packet,
    'POST /api/rights/desk/callers': async () => ({ body: { phone: freshNumber() } }),
    'POST /api/rights/desk/cases': async () => ({
      body: { name: '样例', phone: freshNumber(), facts, text: '样例', noticeRead: true },
      headers: { 'Idempotency-Key': freshKey() },
    }),
  }
}
