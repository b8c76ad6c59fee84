import { startTestApp } from '../../test/app'
import { everyIssue, newsroom, subscriber } from '../../test/messages'
import { Events } from '../platform/events/event.model'
import { Batches } from './batch.model'
import { Messages } from './message.model'
import { Pushes } from './push.model'
import { PushFigures } from './push-figures.model'
import { createRetainMessages } from './retention'

const app = startTestApp()
const { later, publish } = newsroom(app)
const day = 24

const counts = async () => [
  ...(await Promise.all([Messages, Pushes, Batches, PushFigures].map((model) => model.countDocuments()))),
  await Events.countDocuments({ name: 'daily-issue' }),
]

it('forgets messages after a year, with all that they came from, and not a day sooner', async () => {
  await subscriber(app, [everyIssue('wechat')])
  await publish()
  const forget = createRetainMessages()
  later(365 * day)
  await publish()
  await forget(app.clock.now())
  expect(await counts()).toEqual([2, 2, 2, 2, 2])
  later(2 * day)
  await forget(app.clock.now())
  expect(await counts()).toEqual([1, 1, 1, 1, 1])
})

it('looks once an hour', async () => {
  const forget = createRetainMessages()
  const began = app.clock.now()
  const minutesLater = (minutes: number) => new Date(began.getTime() + minutes * 60_000)
  await forget(began)
  await publish()
  await Messages.updateMany({}, { $set: { at: new Date(0) } })
  await forget(minutesLater(59))
  expect(await Messages.countDocuments()).toBeGreaterThan(0)
  await forget(minutesLater(60))
  expect(await Messages.countDocuments()).toBe(0)
})
