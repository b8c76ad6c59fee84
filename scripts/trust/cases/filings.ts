import { consents } from '@tisc/shared/accounts/consents'
import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { PhoneLogForm } from '@tisc/shared/rights/cases.staff.contract'
import type { Evidence } from '@tisc/shared/rights/evidence/evidence.contract'
import { sampleFiling } from '@tisc/shared/rights/filing/sample-filing'
import { bringFile, sha256Of } from '../uploading'
import { type Caller, callOf } from './calls'
import { type Asking, insist, insistOn, isOver } from './insist'

/** A case as somebody was told of it. */
export type Told = { id: string; reference: string }

/** A submission that may be sent again and again: who they are, and the call. */
export type Submission = { name: string; send: Asking; files: string[] }

const day = 86_400_000
const numberOf = (index: number): string => `139${String(index).padStart(8, '0')}`
const addressOf = (index: number): string => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`
const nameOf = (index: number): string => `样例${index}号`
const keyOf = (index: number): string => `cases-proof-${String(index).padStart(12, '0')}`

/** Every third is in a hurry, every fifth abroad, so that each term has its cases. */
const answersOf = (index: number, evidence: Answers[string] | undefined): Answers => ({
  ...sampleFiling,
  ...{ name: nameOf(index), phone: numberOf(index), product: `样例牌${index}` },
  ...(index % 5 === 0 && { place: 'overseas', country: 'us' }),
  ...(index % 3 === 0 && {
    urgency: 'exhibition',
    'urgent-day': new Date(Date.now() + (2 + (index % 40)) * day).toISOString().slice(0, 10),
  }),
  ...(evidence && { evidence }),
})

/** Brings a small file, from its beginning where the line broke. */
const bring = async (urls: readonly string[], index: number): Promise<{ handle: string; sha256: string; size: number }> => {
  const bytes = Buffer.from(`%PDF-1.4\nevidence ${index}\n${'x'.repeat(1_000 + (index % 20) * 1_000)}`)
  while (!isOver(urls)) {
    const brought = await bringFile(urls, 'contract.pdf', bytes).catch(() => new Promise<undefined>((resolve) => setTimeout(resolve, 50)))
    if (!brought) continue
    if (brought.sha256 !== sha256Of(bytes)) throw new Error('a file arrived as another')
    return { ...brought, size: bytes.length }
  }
  throw new Error('a file was never taken')
}

export const callBack = async (index: number, slots: readonly string[]): Promise<Submission> => {
  const body = { name: nameOf(index), phone: numberOf(index), slot: slots[index % slots.length] }
  const send = callOf({ address: addressOf(index) }, { path: '/api/rights/call-backs', body, key: keyOf(index) })
  return { name: body.name, send, files: [] }
}

/** Filed at the door, without an account; with a file where it is told. */
export const filing = async (urls: readonly string[], index: number, withFile: boolean): Promise<Submission> => {
  const file = withFile ? await bring(urls, index) : undefined
  const evidence = file && [{ handle: file.handle, name: 'contract.pdf', size: file.size }]
  const body = { agreed: consents.cases.version, answers: answersOf(index, evidence) }
  const send = callOf({ address: addressOf(index) }, { path: '/api/rights/filings', body, key: keyOf(index) })
  return { name: nameOf(index), send, files: file ? [file.sha256] : [] }
}

/** Filed by a member: first a draft, then the draft becomes the case. */
export const ownFiling = async (urls: readonly string[], index: number, withFile: boolean, token: string): Promise<Submission> => {
  const who: Caller = { token, address: addressOf(index) }
  const file = withFile ? await bring(urls, index) : undefined
  const answers = answersOf(index, file && [{ handle: file.handle, name: 'contract.pdf', size: file.size }])
  const draft = { path: '/api/rights/me/draft', method: 'PUT', body: { revision: 0, answers } } as const
  const saved = await insist<{ revision: number }>(urls, index, callOf(who, draft))
  // a conflict: it was saved though the line broke
  const look = () => insistOn<{ draft?: { revision: number } }>(urls, index, callOf(who, { path: draft.path, method: 'GET' }))
  const revision = saved.status < 300 ? saved.body.revision : ((await look()).draft?.revision ?? 0)
  const send = callOf(who, { path: '/api/rights/me/filings', body: { revision, answers }, key: keyOf(index) })
  return { name: nameOf(index), send, files: file ? [file.sha256] : [] }
}

/** Adds a file to a member's case; gives its hash once the server has listed it there. */
export const addFile = async (urls: readonly string[], index: number, token: string, { id }: Told): Promise<string> => {
  const { handle, sha256 } = await bring(urls, index)
  const path = `/api/rights/me/cases/${id}/evidence`
  const { files } = await insistOn<Evidence>(urls, index, callOf({ token, address: addressOf(index) }, { path, body: { files: [handle] } }))
  if (!files.some((file) => file.sha256 === sha256)) throw new Error('a file was taken and is not listed')
  return sha256
}

/** A call that an officer writes down. */
export const phoneLog = async (index: number, officer: Caller): Promise<Submission> => {
  const facts = { about: '网店盗用照片', ipType: 'copyright', role: 'holder', isOverseas: index % 60 === 19 } as const
  const body: PhoneLogForm = { name: nameOf(index), phone: numberOf(index), facts, text: '来电说明情况', noticeRead: true }
  return { name: body.name, send: callOf(officer, { path: '/api/rights/desk/cases', body, key: keyOf(index) }), files: [] }
}
