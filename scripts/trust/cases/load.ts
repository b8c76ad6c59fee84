import type { DeskAct } from '@tisc/shared/rights/cases.staff.contract'
import type { EntryKind } from '@tisc/shared/rights/rights.schema'
import { addFile, callBack, filing, ownFiling, phoneLog, type Submission, type Told } from './filings'
import { insistOn } from './insist'
import { actAt, type Officer } from './officer'

/** What somebody was told: it must be there in the end, once. */
export type Acknowledged = Told & { name: string; files: string[]; did: EntryKind[] }

type Loading = {
  urls: readonly string[]
  tokens: readonly string[]
  slots: readonly string[]
  officer: Officer
  /** What was written down and is not worked on, for another to be merged into it. */
  logged: Map<number, Acknowledged>
}

/** Whether a submission is a call that an officer writes down. */
export const isLogged = (index: number): boolean => index % 20 === 19

/** Of twenty submissions: six call-backs, eight at the door, five by members, a call written down; two come with a file. */
const submissionOf = ({ urls, tokens, slots, officer }: Loading, index: number): Promise<Submission> => {
  const kind = index % 20
  if (kind < 6) return callBack(index, slots)
  if (kind < 14) return filing(urls, index, kind === 6)
  return isLogged(index) ? phoneLog(index, officer) : ownFiling(urls, index, kind === 14, tokens[index] ?? '')
}

const tomorrow = () => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
const asked = { do: 'ask', text: '请补购买凭证' } as const
const urgent = { about: '展会前要处理', ipType: 'trademark', role: 'holder', isOverseas: false, urgency: 'exhibition' } as const

/** What is done with a case that was written down, so that every term and the stops of the clock have their cases. */
const deedsOf = (index: number): { act: DeskAct; kind: EntryKind }[] => {
  const deeds: { act: DeskAct; kind: EntryKind }[][] = [
    [{ act: asked, kind: 'asked' }],
    [
      { act: asked, kind: 'asked' },
      { act: { do: 'reach', text: '电话里答了' }, kind: 'reached' },
    ],
    [{ act: { do: 'facts', facts: { ...urgent, urgentDay: tomorrow() } }, kind: 'facts' }],
    [
      { act: { do: 'track-start', kind: 'mediation', text: '双方都愿意谈' }, kind: 'track' },
      { act: { do: 'note', text: '内部记录样例' }, kind: 'note' },
    ],
    [],
  ]
  return deeds[Math.floor(index / 20) % deeds.length] ?? []
}

/** One submission until it is answered, a sixth of them twice at once and a sixth once more afterwards: always the same case. */
const submit = async (urls: readonly string[], { send }: Submission, index: number): Promise<Told> => {
  const once = (from: number) => insistOn<Told>(urls, from, send)
  const turn = (index + Math.floor(index / 20)) % 6
  const answers = turn === 0 ? await Promise.all([once(0), once(1)]) : [await once(index)]
  if (turn === 1) answers.push(await once(index + 1))
  if (new Set(answers.map(({ id, reference }) => `${id} ${reference}`)).size > 1) throw new Error('one submission became two cases')
  return answers[0] as Told
}

/** Every two hundredth goes on in the one that lies a hundred before it, where that is written down already. */
const merge = async ({ urls, officer, logged }: Loading, one: Acknowledged, index: number): Promise<void> => {
  const into = index % 200 === 199 && logged.get(index - 100)
  if (!into) return
  await actAt(urls, officer, one.id, { do: 'merge', into: into.id, intoRevision: 2, text: '同一家店' })
  one.did.push('merged')
  into.did.push('absorbed')
}

/** A case comes in, and what follows of it. */
export const bringCase = async (loading: Loading, index: number): Promise<Acknowledged> => {
  const { urls, tokens, officer, logged } = loading
  const submission = await submissionOf(loading, index)
  const { id, reference } = await submit(urls, submission, index)
  const told: Acknowledged = { id, reference, name: submission.name, files: [...submission.files], did: [] }
  if (index % 20 === 15) told.files.push(await addFile(urls, index, tokens[index] ?? '', told))
  if (!isLogged(index)) return told
  const deeds = deedsOf(index)
  if (deeds.length === 0) logged.set(index, told)
  for (const { act, kind } of deeds) {
    await actAt(urls, officer, id, act)
    told.did.push(kind)
  }
  await merge(loading, told, index)
  return told
}
