import { hashPassword } from '@tisc/bff/staff/password'
import { nameKey, Staff } from '@tisc/bff/staff/staff.model'
import type { Proof } from '../proof/proof'
import { withInstances } from './instances'
import { addStaff, signIn } from './staff-door'

const [known, unknown] = ['在册人员', '无此人员']
const wrong = { password: 'not the password', code: '123456' }

/** How likely a value of `ours` is larger than one of `theirs`: 0.5 when nobody could tell them apart. */
const separation = (ours: number[], theirs: number[]): number => {
  const wins = ours.map((one) => theirs.reduce((sum, other) => sum + (one > other ? 1 : one === other ? 0.5 : 0), 0))
  return wins.reduce((sum, count) => sum + count, 0) / (ours.length * theirs.length)
}

const addKnown = async (): Promise<void> => {
  await addStaff(known, ['editor'])
  const password = await hashPassword('七只白鹭-crossing-the-bay-42')
  await Staff.updateOne({ key: nameKey(known) }, { $set: { state: 'active', password }, $unset: { invitation: 1 } })
}

const timed = async (url: string, name: string, password: string) => {
  const start = performance.now()
  const answer = await signIn(url, { ...wrong, name, password })
  return { ...answer, took: performance.now() - start }
}

/** Known and unknown names in turn: the same answer after the same time. */
export const proof: Proof = {
  name: 'nobody can tell a known name from an unknown one',
  weakening: 'tries with unknown names are refused before any work',
  notInTest: 'it tells by times, which say something on an idle machine only',
  run: (size, weaken) =>
    withInstances({ RATE_LIMITS: '1000' }, async ([url]) => {
      await addKnown()
      const [tries, tolerance] = size === 'full' ? [750, 0.05] : [40, 0.25]
      const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
      for (let index = -5; index < tries; index++) {
        // Who comes second finds everything warm, so they take turns.
        const turn = index % 2 === 0 ? [known, unknown] : [unknown, known]
        const answers = new Map<string, Awaited<ReturnType<typeof timed>>>()
        for (const name of turn) answers.set(name, await timed(url, name, weaken && name === unknown ? '' : wrong.password))
        const [one, other] = [answers.get(known), answers.get(unknown)]
        if (!one || !other) throw new Error('not asked')
        if (!weaken && (one.status !== 401 || one.text !== other.text)) throw new Error(`the answers differ: ${one.text} ${other.text}`)
        // The first ones warm up.
        if (index >= 0) {
          times.known.push(one.took)
          times.unknown.push(other.took)
        }
      }
      const area = separation(times.known, times.unknown)
      if (Math.abs(area - 0.5) > tolerance) throw new Error(`times tell them apart: AUC ${area.toFixed(3)}`)
      return { figures: { 'tries each': tries, AUC: area.toFixed(3) } }
    }),
}
