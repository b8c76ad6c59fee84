import { poolContract } from '@tisc/shared/applications/pool/pool.contract'
import { sampleAnswers } from '@tisc/shared/applications/sample-answers'
import mongoose from 'mongoose'
import { PoolInvitations } from '../../src/applications/pool/invitation.model'
import { PoolMembers } from '../../src/applications/pool/member.model'
import type { startTestApp } from '../app'
import { joinPool } from '../applications'
import { makeCase } from '../rights'
import { hoursMakers } from './hours'
import { type Make, missingId } from './make'

type App = ReturnType<typeof startTestApp>

const { employer, title, jurisdictions, languages } = sampleAnswers.expert
const checked = { employer, title, ipTypes: sampleAnswers.expert['ip-types'], jurisdictions, languages } as const
const own = { isOpen: true, most: 3, formerNames: [], formerEmployers: [], interests: [] }

type Member = Awaited<ReturnType<typeof joinPool>>

/** How the routes of invitations are called. */
const invitedMakers = (app: App) => {
  /** A member who was asked for a case, and maybe took it. */
  const invited = async (state: 'invited' | 'accepted' = 'invited') => {
    const joined = await joinPool(app, { ...sampleAnswers.expert, employer: '某某大学', practice: [{ from: '2015-03-01' }] })
    const { id: caseId } = await makeCase(app, '当事人甲')
    const _id = new mongoose.Types.ObjectId()
    const { accountId, _id: memberId } = (await PoolMembers.findById(joined.id).lean()) ?? {}
    const [at, by] = [app.clock.now(), { id: missingId, name: '样例专员' }]
    const asked = { _id, caseId, memberId, accountId, state, isOpen: true, at, by, answerBy: '2999-01-01', agreed: 'phone', checkedAt: at }
    await PoolInvitations.create([asked as never])
    return { ...joined, invitation: _id.toHexString() }
  }
  const ofInvited =
    (body?: unknown): Make =>
    async (thing, { actor }) => {
      if (thing === 'missing') return { params: { id: missingId }, body }
      const { invitation, phone } = await invited()
      return { params: { id: invitation }, body, ...(thing === 'own' && actor === 'member' && { browser: phone }) }
    }
  const ofCase =
    (body?: () => Promise<unknown>): Make =>
    async (thing) => ({
      params: { id: thing === 'missing' ? missingId : (await makeCase(app, '当事人甲')).id },
      ...(body && { body: await body() }),
    })
  const atDeskOf =
    (state: 'invited' | 'accepted', body?: unknown): Make =>
    async (thing) => ({ params: { id: thing === 'missing' ? missingId : (await invited(state)).invitation }, body })
  return { ofInvited, ofCase, atDeskOf, invited }
}

/** How the routes of the pool are called. */
export const poolMakers = (app: App): Record<string, Make> => {
  const mine =
    (body?: unknown, set: object = {}): Make =>
    async (thing, { actor }) => {
      if (thing === 'missing') return { params: { id: missingId }, body }
      const { id, phone } = await joinPool(app)
      await PoolMembers.updateOne({ _id: id }, { $set: set })
      return { params: { id }, body, ...(thing === 'own' && actor === 'member' && { browser: phone }) }
    }
  const atDesk =
    (prepare: (member: Member) => Promise<unknown> = async () => undefined): Make =>
    async (thing) => {
      const joined = await joinPool(app)
      const body = await prepare(joined)
      return { params: { id: thing === 'missing' ? missingId : joined.id }, body }
    }
  const { ofInvited, ofCase, atDeskOf, invited } = invitedMakers(app)
  const ofPool = '/api/applications/pool'
  const members = '/api/applications/pool/members/:id'
  return {
    'PUT /api/applications/pool/mine/:id/own': mine(own),
    'PUT /api/applications/pool/mine/:id/proposed': mine({ ...checked, employer: '新单位' }),
    'POST /api/applications/pool/search': async () => ({ body: { filters: {}, name: '样例' } }),
    'POST /api/applications/pool/mine/:id/leave': mine(),
    'POST /api/applications/pool/mine/:id/listing': mine(),
    'POST /api/applications/pool/mine/:id/objection': mine({ text: '样例异议' }, { state: 'removed' }),
    [`POST ${members}/renew`]: atDesk(async () => ({ revision: 1 })),
    [`POST ${members}/remove`]: atDesk(async () => ({ revision: 1, reason: '样例理由' })),
    [`POST ${members}/removal`]: atDesk(async ({ phone, id }) => {
      await PoolMembers.updateOne({ _id: id }, { $set: { state: 'removed' } })
      await phone.client(poolContract).objectToRemoval({ params: { id }, body: { text: '样例异议' } })
      return { revision: 2, isRestored: true, reason: '样例理由' }
    }),
    [`GET ${ofPool}/invitations/:id`]: ofInvited(),
    [`POST ${ofPool}/invitations/:id/accept`]: ofInvited(),
    [`POST ${ofPool}/invitations/:id/decline`]: ofInvited({ reason: '样例理由' }),
    [`GET ${ofPool}/cases/:id`]: ofCase(),
    [`PUT ${ofPool}/cases/:id/parties`]: ofCase(async () => ({ names: ['样例公司'] })),
    [`POST ${ofPool}/cases/:id/invitations`]: ofCase(async () => ({ member: (await invited()).id, agreed: 'phone' })),
    [`POST ${ofPool}/invited/:id/replace`]: atDeskOf('invited', { reason: '样例理由' }),
    [`POST ${ofPool}/invited/:id/finish`]: atDeskOf('accepted'),
    [`GET ${members}`]: atDesk(),
    ...hoursMakers(app),
    [`POST ${members}/facts`]: atDesk(async ({ pool, params }) => {
      const { revision } = await pool.proposeFacts({ params, body: { ...checked, employer: '新单位' } as never })
      return { revision, isFor: true, say: '' }
    }),
  }
}
