import { useQuery } from '@tanstack/react-query'
import type { Door, OfflineDeed, SharedDeed } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import { useCallback, useEffect, useRef, useState } from 'react'
import { doorApi } from './door.client'
import { forgetPast, type Held, heldOf, hold, letGo } from './offline-store'
import { useNetwork } from './use-network'

/** How often the deeds of the other devices are asked for, and the own ones handed over where that failed, in milliseconds. */
export const often = 3_000

const added = (deeds: readonly SharedDeed[], more: readonly SharedDeed[]): SharedDeed[] => {
  const known = new Set(deeds.map(({ id }) => id))
  return [...deeds, ...more.filter(({ id }) => !known.has(id))].sort((a, b) => a.order - b.order)
}

/** The device's own name, for as long as the browser keeps it. */
export const deviceName = (): string => {
  const kept = localStorage.getItem('tisc-door-device')
  const name = kept ?? `door-${crypto.randomUUID().slice(0, 23)}`
  if (!kept) localStorage.setItem('tisc-door-device', name)
  return name
}

/** What the door knows: from the server while there is a network, from this device while there is none. */
export const useDoor = (session: string) => {
  const params = { id: session }
  const isOnline = useNetwork()
  const [held, setHeld] = useState<Held>()
  const [door, setDoor] = useState<Door>()
  const [pending, setPending] = useState<OfflineDeed[]>([])
  const waiting = useRef<OfflineDeed[]>([])
  /** Changes what waits as it is now: what is sent takes its time, and more may be done meanwhile. */
  const changePending = useCallback((change: (now: readonly OfflineDeed[]) => OfflineDeed[]): OfflineDeed[] => {
    waiting.current = change(waiting.current)
    setPending(waiting.current)
    return waiting.current
  }, [])
  const latest = useRef<Door>(undefined)
  latest.current = door
  const take = useCallback((more: readonly SharedDeed[]) => setDoor((now) => now && { ...now, deeds: added(now.deeds, more) }), [])

  const first = useQuery({
    queryKey: ['door', session],
    queryFn: () => doorApi.getDoor({ params }),
    enabled: isOnline,
    staleTime: Infinity,
  })
  useEffect(() => {
    if (first.data) setDoor((now) => ({ ...first.data, deeds: added(now?.deeds ?? [], first.data.deeds) }))
  }, [first.data])
  useEffect(() => {
    void forgetPast(Date.now())
      .then(() => heldOf(session))
      .then((found) => {
        if (!found) return
        setHeld(found)
        const kept = new Set(found.pending.map(({ key }) => key))
        changePending((now) => [...found.pending, ...now.filter(({ key }) => !kept.has(key))])
        setDoor((now) => now ?? found.door)
      })
  }, [session, changePending])
  useQuery({
    queryKey: ['deeds', session],
    queryFn: async () => {
      const { items } = await doorApi.getDeeds({ params, query: { after: latest.current?.deeds.at(-1)?.order ?? 0 } })
      take(items)
      return items.length
    },
    enabled: isOnline && door !== undefined,
    refetchInterval: often,
  })
  return {
    params,
    isOnline,
    held,
    setHeld,
    door,
    setDoor,
    pending,
    changePending,
    take,
    error: door ? null : first.error,
    again: first.refetch,
  }
}
export type DoorState = ReturnType<typeof useDoor>

/** Takes the session along on this device until its evening. */
export const takeAlong = async ({ params, door, pending, setHeld }: DoorState): Promise<void> => {
  if (!door) return
  const { key, until } = await doorApi.takeAlong({ params })
  const held = { door, key, until, pending }
  await hold(params.id, held)
  setHeld(held)
}

/** Keeps what was done without network where it survives the page being closed; gives back what waits now. */
export const keepPending = async (
  { params, held, setHeld, changePending }: DoorState,
  change: (now: readonly OfflineDeed[]) => OfflineDeed[],
): Promise<OfflineDeed[]> => {
  const pending = changePending(change)
  if (!held) return pending
  const next = { ...held, pending }
  setHeld(next)
  await hold(params.id, next)
  return pending
}

/** Hands over what was done without network; nothing of it is lost when that fails, and nothing that is done meanwhile. */
export const handOver = async (state: DoorState): Promise<{ sent: number; unknown: number }> => {
  const { params, pending, take } = state
  if (pending.length === 0) return { sent: 0, unknown: 0 }
  const { items, unknown } = await doorApi.syncDeeds({ params, body: { device: deviceName(), deeds: pending } })
  take(items)
  const sent = new Set(pending.map(({ key }) => key))
  const left = await keepPending(state, (now) => now.filter(({ key }) => !sent.has(key)))
  if (left.length === 0 && state.held && Date.parse(state.held.until) <= Date.now()) await letGo(params.id)
  return { sent: items.length, unknown: unknown.length }
}
