import { organisationsContract } from '@tisc/shared/accounts/organisations.contract'
import { privacyContract } from '@tisc/shared/accounts/privacy.contract'
import { askSeparateConsent } from '../../src/accounts/separate-consent.service'
import type { startTestApp } from '../app'
import { freshCode } from '../credit-codes'
import { agreement, freshNumber, openPhone } from '../phone'
import { type Make, missingId } from './make'
import { sampleImage } from './things'

type App = ReturnType<typeof startTestApp>

/** Somebody signed in on the phone. */
export const someMember = async (app: App) => {
  const phone = openPhone(app)
  const number = freshNumber()
  await phone.signInByPhone(number)
  const { id } = await phone.accounts.getAccount()
  return { browser: phone, person: { id, name: '会员' }, number, phone }
}

/** Something a member is asked by itself. */
const someQuestion =
  (app: App): Make =>
  async (thing, { actor }) => {
    const { phone, person } = await someMember(app)
    const separate = { kind: 'publication', subject: 'application 1' } as const
    await askSeparateConsent(person.id, separate, { zh: '样例申请', en: 'A sample' }, app.clock.now())
    const { items } = await phone.client(privacyContract).listSeparate()
    return {
      params: { id: thing === 'missing' ? missingId : (items[0]?.id ?? '') },
      body: { agreed: true, version: 1 },
      ...(thing === 'own' && actor === 'member' && { browser: phone }),
    }
  }

/** How the routes of the accounts are called. */
export const memberMakers = (app: App): Record<string, Make> => {
  const account: Make = async (thing) => ({ params: { id: thing === 'missing' ? missingId : (await someMember(app)).person.id } })
  const purpose =
    (body?: unknown): Make =>
    async (thing) => ({ params: { purpose: thing === 'missing' ? 'nothing' : 'cases' }, body })
  const session: Make = async (thing, { actor }) => {
    if (actor !== 'member' || thing === 'missing') return { params: { id: missingId } }
    const { phone } = await someMember(app)
    const { items } = await phone.accounts.listSessions()
    const params = { id: items[0]?.id ?? '' }
    return thing === 'own' ? { params, browser: phone } : { params }
  }
  const organisation =
    (body?: (id: string) => unknown): Make =>
    async (thing, { actor }) => {
      const owner = await someMember(app)
      const organisations = owner.phone.client(organisationsContract)
      const { id } = await organisations.foundOrganisation({ body: { code: freshCode(), name: '样例单位' } })
      const { items } = await organisations.listMembers({ params: { id } })
      const shown = thing === 'missing' ? missingId : id
      return {
        params: { id: shown, membership: items[0]?.id ?? missingId },
        body: body?.(shown),
        ...(thing === 'own' && actor === 'member' && { browser: owner.phone }),
      }
    }
  return {
    'POST /api/accounts/organisations': async () => ({ body: { code: freshCode(), name: '样例单位' } }),
    'GET /api/accounts/organisations/:id/members': organisation(),
    'POST /api/accounts/organisations/:id/invitations': organisation(() => ({ phone: freshNumber() })),
    'POST /api/accounts/organisations/:id/join': organisation(),
    'POST /api/accounts/organisations/:id/members/:membership/admit': organisation(),
    'DELETE /api/accounts/organisations/:id/members/:membership': organisation(),
    'POST /api/accounts/organisations/:id/members/:membership/hand-over': organisation(),
    'PUT /api/accounts/me/acting': organisation((id) => ({ organisation: id })),
    'POST /api/accounts/sign-in/wechat': async () => ({ body: { code: 'made-up', ...agreement } }),
    'POST /api/accounts/phone-codes': async () => ({ body: { phone: freshNumber() } }),
    'POST /api/accounts/sign-in/phone': async () => ({ body: { phone: freshNumber(), code: '000000', ...agreement } }),
    'POST /api/accounts/refresh': async () => ({ body: { refresh: 'made-up' }, browser: openPhone(app) }),
    'POST /api/daily/shelf': async () => ({ body: { changes: [] } }),
    'PATCH /api/accounts/me': async () => ({ body: { name: '样例' } }),
    'PUT /api/accounts/me/photo': async () => ({ file: await sampleImage() }),
    'PUT /api/accounts/me/phone': async () => ({ body: { phone: freshNumber(), code: '000000' } }),
    'PUT /api/accounts/me/phone/wechat': async (thing) => ({
      body: { code: thing === 'own' ? await app.wechat.phoneCode(freshNumber()) : 'made-up' },
    }),
    'POST /api/accounts/me/merge': async () => ({ body: { merge: 'made-up' } }),
    'DELETE /api/accounts/me/sessions/:id': session,
    'POST /api/accounts/sign-out': async (_thing, { actor }) => ({
      body: { everywhere: false },
      ...(actor === 'member' && { browser: (await someMember(app)).phone }),
    }),
    'PUT /api/accounts/me/consents/:purpose': purpose({ version: 1 }),
    'DELETE /api/accounts/me/consents/:purpose': purpose(),
    'PUT /api/accounts/me/separate-consents/:id': someQuestion(app),
    'POST /api/staff/members/search': async (thing) => ({
      body: { phone: thing === 'missing' ? freshNumber() : (await someMember(app)).number },
    }),
    'POST /api/staff/members/:id/disable': account,
    'POST /api/staff/members/:id/enable': account,
  }
}
