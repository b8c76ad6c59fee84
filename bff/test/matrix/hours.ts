import { hoursContract } from '@tisc/shared/applications/hours/hours.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { HourDays } from '../../src/applications/hours/hour-day.model'
import { PoolMembers } from '../../src/applications/pool/member.model'
import type { startTestApp } from '../app'
import { joinPool } from '../applications'
import { type Make, missingId } from './make'

type App = ReturnType<typeof startTestApp>

/** How the routes of volunteer hours are called. */
export const hoursMakers = (app: App): Record<string, Make> => {
  const form = () => ({ day: shanghaiDay(new Date(app.clock.now().getTime() - 86_400_000)), from: '08:00', to: '09:00', what: '样例服务' })
  /** Somebody in the pool since a while, who wrote a time down. */
  const written = async () => {
    const joined = await joinPool(app)
    await PoolMembers.updateOne({ _id: joined.id }, { $set: { since: new Date('2026-01-01') } })
    const { items } = await joined.phone.client(hoursContract).addHours({ params: { id: joined.id }, body: form() })
    return { ...joined, entry: items[0]?.id ?? '', dayId: items[0]?.dayId ?? '' }
  }
  const mine =
    (body?: () => unknown, more: (entry: string) => Record<string, string | number> = () => ({})): Make =>
    async (thing, { actor }) => {
      const { id, entry, phone } = await written()
      const params = { id: thing === 'missing' ? missingId : id, ...more(entry) }
      return { params, ...(body && { body: body() }), ...(thing === 'own' && actor === 'member' && { browser: phone }) }
    }
  const atDesk =
    (body: unknown, state: 'waiting' | 'approved' = 'waiting'): Make =>
    async (thing) => {
      const { entry, dayId } = await written()
      await HourDays.updateOne({ _id: dayId }, { $set: { 'entries.0.state': state } })
      return { params: { id: thing === 'missing' ? missingId : dayId, entry }, body }
    }
  const own = '/api/applications/pool/mine/:id/hours'
  const desk = '/api/applications/pool/hours'
  const times = { from: '10:00', to: '11:00', what: '样例改过' }
  const ofEntry = (entry: string) => ({ entry })
  return {
    [`GET ${own}`]: mine(),
    [`POST ${own}`]: mine(() => ({ ...form(), from: '12:00', to: '13:00' })),
    [`PUT ${own}/:entry`]: mine(() => ({ ...times, revision: 1 }), ofEntry),
    [`POST ${own}/:entry/withdraw`]: mine(() => ({ revision: 1 }), ofEntry),
    [`GET ${own}/:year/statement.pdf`]: mine(undefined, () => ({ year: 2026 })),
    [`POST ${desk}`]: async (thing) => {
      const { id } = await written()
      return { body: { ...form(), from: '14:00', to: '15:00', members: [thing === 'missing' ? missingId : id] } }
    },
    [`POST ${desk}/:id/:entry/settle`]: atDesk({ revision: 1, isFor: true, say: '' }),
    [`POST ${desk}/:id/:entry/correct`]: atDesk({ ...times, revision: 1, say: '样例理由' }, 'approved'),
  }
}
