import { rightsContract } from '@tisc/shared/rights/rights.contract'
import mongoose from 'mongoose'
import { ShownSms } from '../src/platform/sms/shown-sms.model'
import { caseOwner } from '../src/rights/case.model'
import { CasePackets } from '../src/rights/handing-over/packet.model'
import type { startTestApp } from './app'
import { codeSentTo, freshNumber, openPhone } from './phone'
import { freshKey } from './trainings'

type App = ReturnType<typeof startTestApp>

/** A slot in which nobody can be in the way for long: each call takes the next that has room. */
export const freeSlot = async (app: App): Promise<string> => {
  const { days } = await app.client(rightsContract).listSlots()
  const free = days.flatMap(({ slots }) => slots).filter(({ left }) => left > 0)
  return free.at(-1)?.from ?? ''
}

/** A case that began with a call-back, of somebody without an account. */
export const makeCase = async (app: App, name = '样例', phone = freshNumber()) => {
  const body = { name, phone, slot: await freeSlot(app) }
  return { ...(await openPhone(app).client(rightsContract).requestCallBack({ body, key: freshKey() })), phone }
}

/** A case that an agency was handed, with a packet of a few bytes. */
export const makeHanded = async (app: App): Promise<string> => {
  const { id } = await makeCase(app)
  const caseId = new mongoose.Types.ObjectId(id)
  const fields = await app.house.vault.open(caseOwner(caseId))
  if (!fields) throw new Error('a case without a key')
  const files = { pdf: fields.seal('JVBERi0=', 'packet pdf'), json: fields.seal('{"evidence":[]}', 'packet json') }
  const at = app.clock.now()
  await CasePackets.create([
    { _id: new mongoose.Types.ObjectId(), caseId, to: '样例', at, ...files, digests: { pdf: '', json: '' }, signed: 'x' },
  ])
  return id
}

/** The code is sent behind the answer's back, so that nobody can tell by its time whether there was one. */
const sentCode = async (phone: string): Promise<string> => {
  while (!(await ShownSms.exists({ phone, text: /验证码/ }))) await new Promise((resolve) => setImmediate(resolve))
  return codeSentTo(phone)
}

/** Half an hour with a case, by its reference, its phone and the code. */
export const followedSecret = async (app: App, { reference, phone }: { reference: string; phone: string }): Promise<string> => {
  const rights = openPhone(app).client(rightsContract)
  await rights.sendFollowCode({ body: { reference, phone } })
  const code = await sentCode(phone)
  return (await rights.followCase({ body: { reference, phone, code } })).secret
}
