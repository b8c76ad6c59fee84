import type { Booking, Training } from '@tisc/shared/trainings/trainings.schema'
import { ownValue } from '../../../platform/own-value'
import type { Kept } from '../../../platform/use-answer'
import type { ListPage } from '../../../platform/use-list'

type Page = ListPage<Booking>
type One = { booking: Booking; training: Training }

/** One's bookings for when there is no network: the first page of the list, and those that were opened last. */
const list = ownValue<Kept<Page> | null>('bookings', null)
const opened = ownValue<Kept<One>[]>('opened-bookings', [])

/** Enough for what lies ahead, and far below WeChat's limit for one key. */
const most = 20

const now = () => new Date().toISOString()

/** Keeps the first page of one's bookings; without a network it is all there is of the list. */
export const keepBookings = (page: Page): Page => {
  list.write({ data: { items: page.items }, keptAt: now() })
  return page
}
export const keptBookings = (): Kept<Page> | undefined => list.read() ?? undefined

/** Keeps a booking with its training. */
export const keepBooking = (one: One): One => {
  const others = opened.read().filter(({ data }) => data.booking.id !== one.booking.id)
  opened.write([{ data: one, keptAt: now() }, ...others].slice(0, most))
  return one
}
export const keptBooking = (id: string): Kept<One> | undefined => opened.read().find(({ data }) => data.booking.id === id)
