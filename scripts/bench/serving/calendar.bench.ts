import { randomBytes } from 'node:crypto'
import { createApp } from '@tisc/bff/app'
import { Topics } from '@tisc/bff/daily/topic.model'
import { createHouse } from '@tisc/bff/platform/house'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import { Trainings } from '@tisc/bff/trainings/training.model'
import mongoose from 'mongoose'
import type { Bench } from '../bench'
import { withBenchDatabase } from './bench-database'
import { logger, ratioToPlain, serve } from './hot-ratio'

const publicUrl = 'https://bench.example'
const path = '/calendars/topics/rights.ics'

/** A year of trainings, two a week. */
const fillTrainings = async (): Promise<void> => {
  await Topics.create({ _id: 'rights', name: '维权援助' })
  const day = 86_400_000
  const made = Array.from({ length: 104 }, (_, index) => {
    const startsAt = new Date(Date.now() + index * 3.5 * day)
    const endsAt = new Date(startsAt.getTime() + 7_200_000)
    const sessions = [
      { _id: new mongoose.Types.ObjectId(), startsAt, endsAt, venue: '样例会场', capacities: { online: 50 }, isCancelled: false },
    ]
    const by = { id: 'a'.repeat(24), name: '培训专员' }
    const texts = { title: `样例培训${index + 1}`, about: '样例内容。'.repeat(20), topic: 'rights' }
    return { _id: new mongoose.Types.ObjectId(), ...texts, state: 'published' as const, sessions, startsAt, endsAt, by, at: new Date() }
  })
  await Trainings.insertMany(made)
}

/** The public calendar of a topic, which many phones ask for again and again. */
export const bench: Bench = {
  name: 'calendar',
  run: () =>
    withBenchDatabase('calendar', async () => {
      await fillTrainings()
      const house = createHouse({ masterKey: randomBytes(32), sms: noSms })
      const server = await serve(createApp({ logger, publicUrl, house, rateLimits: 1_000 }))
      try {
        const value = await ratioToPlain(server.url, path, publicUrl)
        return [{ figure: 'calendar of a topic hot, of what bare Express answers', value, unit: '×', limit: '≥ 0.8', ok: value >= 0.8 }]
      } finally {
        server.stop()
      }
    }),
}
