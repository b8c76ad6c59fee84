import type { Booking, Training, TrainingSummary } from '@tisc/shared/trainings/trainings.schema'

/** Trainings for tests: our own words, about nothing that takes place. */
export const sampleSummary = (more: Partial<TrainingSummary> = {}): TrainingSummary => ({
  id: 'a'.repeat(24),
  title: '样例培训',
  state: 'published',
  startsAt: '2026-12-01T06:00:00.000Z',
  endsAt: '2026-12-01T08:30:00.000Z',
  starts: [more.startsAt ?? '2026-12-01T06:00:00.000Z'],
  venue: '样例场地',
  modes: ['on-site', 'online'],
  free: 38,
  sessions: 1,
  ...more,
})

export const sampleTraining = (more: Partial<Training> = {}): Training => ({
  id: 'a'.repeat(24),
  title: '样例培训',
  about: '样例内容',
  audience: '样例对象',
  bring: '样例材料',
  creditHours: 3,
  state: 'published',
  now: '2026-11-24T06:00:00.000Z',
  sessions: [
    {
      id: 'b'.repeat(24),
      startsAt: '2026-12-01T06:00:00.000Z',
      endsAt: '2026-12-01T08:30:00.000Z',
      venue: '样例场地',
      lecturer: '样例讲师',
      isCancelled: false,
      seats: [
        { mode: 'on-site', capacity: 60, free: 0, waiting: 2 },
        { mode: 'online', capacity: 100, free: 38, waiting: 0 },
      ],
    },
  ],
  ...more,
})

export const sampleBooking = (more: Partial<Booking> = {}): Booking => ({
  id: 'c'.repeat(24),
  trainingId: 'a'.repeat(24),
  sessionId: 'b'.repeat(24),
  title: '样例培训',
  startsAt: '2026-12-01T06:00:00.000Z',
  endsAt: '2026-12-01T08:30:00.000Z',
  mode: 'on-site',
  state: 'seated',
  isFirstCome: false,
  ...more,
})
