import type { Scanned } from '@tisc/shared/trainings/check-in/check-in.staff.schema'
import { judgeTicket, readTicket } from '@tisc/shared/trainings/check-in/codes'
import { doorApi } from './door.client'
import { mac } from './mac'
import type { Standing } from './standings'
import { type DoorState, deviceName, keepPending } from './use-door'

const fresh = () => crypto.randomUUID()

const doHere = async (state: DoorState, { person, attendance }: Standing, kind: 'in' | 'out', way: 'ticket' | 'name'): Promise<void> => {
  const after = attendance.last
  const deed = { key: fresh(), booking: person.booking, kind, way, at: new Date().toISOString(), ...(after && { after }) }
  await keepPending(state, (now) => [...now, deed])
}

/** Checks somebody in by name, or takes it back. */
export const tick = async (state: DoorState, standing: Standing, kind: 'in' | 'out'): Promise<void> => {
  if (!state.isOnline) return doHere(state, standing, kind, 'name')
  const body = { booking: standing.person.booking, kind, device: deviceName(), key: fresh() }
  state.take((await doorApi.tickName({ params: state.params, body })).items)
}

/** What a ticket comes to without network, by the key that this device took along. */
const judgeHere = async (state: DoorState, standings: readonly Standing[], text: string): Promise<Scanned | string> => {
  const read = readTicket(text)
  if (!read) return '这不是我们的签到码'
  if (!state.held?.key) return '没有网络，这台设备上也没有这一场的密钥，请按名字签到'
  const standing = standings.find(({ person }) => person.booking === read.booking)
  if (!standing) return '不是这一场的码，或者报名在下载以后；请按名字找，没有就等有网络再签'
  const verdict = judgeTicket(mac, state.held.key, text, Date.now())
  if (verdict === 'forged') return '这个码是伪造的，或者是另一天的。请按名字找'
  const { booking } = read
  if (verdict === 'clock') return { outcome: 'clock', booking }
  if (standing.attendance.isIn)
    return { outcome: 'already', booking, since: new Date(standing.attendance.since ?? Date.now()).toISOString() }
  await doHere(state, standing, 'in', 'ticket')
  return { outcome: 'in', booking, since: new Date().toISOString() }
}

/** Takes a scanned text: what became of it, or a sentence that says why nothing did. */
export const scan = async (state: DoorState, standings: readonly Standing[], text: string): Promise<Scanned | string> => {
  if (!state.isOnline) return judgeHere(state, standings, text)
  const scanned = await doorApi.scanTicket({ params: state.params, body: { text: text.slice(0, 200), device: deviceName(), key: fresh() } })
  if (scanned.outcome === 'in')
    state.take((await doorApi.getDeeds({ params: state.params, query: { after: state.door?.deeds.at(-1)?.order ?? 0 } })).items)
  return scanned
}
