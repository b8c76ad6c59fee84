import type { CallBackForm, CaseFacts } from '@tisc/shared/rights/rights.schema'
import type { Member } from '../platform/guard'
import { ProblemError } from '../platform/problem-error'
import { createTryLimit, forgetTries } from '../platform/tries'
import type { Vault } from '../platform/vault/vault'
import type { Visit } from '../platform/visit'
import type { CaseRecord } from './case.model'
import { fileCase, findFiled } from './filing/filing'
import { prepareSlot, takeSlot } from './slots.service'

const [most, day, counted] = [3, 86_400, 'call-back '] as const

/** Nothing is known yet: it is asked in the call. */
const unknown: CaseFacts = { about: '请求回电', ipType: 'unknown', role: 'unknown', isOverseas: false }

const shown = ({ _id, reference, slot, receivedAt }: CaseRecord, asked: string) => ({
  id: _id.toHexString(),
  reference,
  // A repeated answer says what was asked for then, though the call may have been made since.
  slot: slot ? { from: slot.from.toISOString(), to: slot.to.toISOString() } : { from: asked, to: asked },
  receivedAt: receivedAt.toISOString(),
})

/** Asking to be called back: `rateLimits` is what multiplies every limit. */
export const createCallBacks = (vault: Vault, rateLimits: number) => {
  const perDay = createTryLimit({ points: Math.ceil(most * rateLimits), seconds: day })

  return {
    /**
     * Takes a slot and makes a case. Throws `conflict` for a full slot or a phone that already waits, `too-many-requests` after three a
     * day. Who asks again must know that they are expected already, so a stranger who types their number is told so too: three times a
     * day at most, since what became no case counts as well, and never unseen, since a number nobody waits under is called.
     */
    request: async (form: CallBackForm, key: string, visit: Visit, now: Date, member?: Member) => {
      // hashed: a case outlives the account, whose id must not stay in it
      const filing = { key: await vault.token('case submission key', `${member?.id ?? 'phone'} ${key}`), body: form }
      const made = await findFiled(vault, filing.key, form)
      if (made) return shown(made, form.slot)
      const slot = await prepareSlot(form.slot, now)
      const counting = await perDay(counted + (await vault.token('call-back network', visit.network)), now)
      if (!counting.admitted) throw new ProblemError('too-many-requests', '从这里今天已经约了3次回电，请直接打电话，或明天再约')
      const takeIt = async () => {
        await takeSlot(slot)
        return { isCallBackOpen: true as const, slot }
      }
      const { name, phone } = form
      const whose = { accountId: member?.id, organisation: member?.organisation }
      const record = await fileCase(vault, { ...filing, ...whose, source: 'call-back', name, phone, facts: unknown, more: takeIt }, now)
      return shown(record, form.slot)
    },
    /** Lets every address ask again. */
    release: async () => ({ released: await forgetTries(counted) }),
  }
}
export type CallBacks = ReturnType<typeof createCallBacks>
