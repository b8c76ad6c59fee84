import { jest } from '@jest/globals'
import type { OfflineDeed } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import { type DoorState, handOver, keepPending } from './use-door'

const deed = (name: string): OfflineDeed => ({
  key: `${name}-00000000000000000000`,
  booking: 'b'.repeat(24),
  kind: 'in',
  way: 'name',
  at: '2026-11-24T02:00:00.000Z',
})
const [first, second] = [deed('first'), deed('second')]

/** A door where something waits, and what is answered while it is sent. */
const atDoor = (answer: (state: DoorState) => Promise<Response>) => {
  let waiting: OfflineDeed[] = [first]
  const changePending: DoorState['changePending'] = (change) => {
    waiting = change(waiting)
    return waiting
  }
  const state = { params: { id: 's'.repeat(24) }, pending: [first], held: undefined, take: () => {}, changePending } as unknown as DoorState
  Object.assign(globalThis, { localStorage: { getItem: () => 'door-of-a-test-00000000' } })
  jest.spyOn(globalThis, 'fetch').mockImplementation(() => answer(state))
  return { state, waits: () => waiting }
}
afterEach(() => jest.restoreAllMocks())

it('hands over what waited, and keeps what is done while it is sent', async () => {
  const { state, waits } = atDoor(async (door) => {
    await keepPending(door, (now) => [...now, second])
    return Response.json({ items: [], unknown: [] })
  })
  await handOver(state)
  expect(waits()).toEqual([second])
})

it('keeps everything where it cannot be sent', async () => {
  const { state, waits } = atDoor(() => Promise.reject(new TypeError('no network')))
  await expect(handOver(state)).rejects.toMatchObject({ problem: { status: 503 } })
  expect(waits()).toEqual([first])
})
