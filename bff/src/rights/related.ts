import type { Answers } from '@tisc/shared/forms/answer.schema'
import type { RelatedBy } from '@tisc/shared/rights/cases.staff.contract'
import type { Vault } from '../platform/vault/vault'
import { type CaseRecord, Cases } from './case.model'

const most = 10

/** What is written in many ways is compared without what makes it differ. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const named = ['product', 'other-party', 'organisation'] as const satisfies readonly RelatedBy[]

/** The tokens by which a filed case is found again: its product, the other side, its organisation; kept keyed, so that they name nobody. */
export const relatedTokens = async (vault: Vault, answers: Answers): Promise<string[]> => {
  const tokens = []
  for (const name of named) {
    const answer = answers[name]
    const text = typeof answer === 'string' ? plain(answer) : ''
    if (text.length >= 2) tokens.push(`${name} ${await vault.token(`case ${name}`, text)}`)
  }
  return tokens
}

/** Other cases that have something in common with one, and what, the latest ten. */
export const relatedTo = async ({ _id, phoneToken, tokens = [] }: CaseRecord): Promise<{ record: CaseRecord; by: RelatedBy[] }[]> => {
  const others = { _id: { $ne: _id } }
  const latest = (found: object) =>
    Cases.find({ ...others, ...found })
      .sort({ _id: -1 })
      .limit(most)
      .lean<CaseRecord[]>()
  const byPhone = await latest({ phoneToken })
  const byTokens = tokens.length > 0 ? await latest({ tokens: { $in: tokens } }) : []
  const all = new Map([...byPhone, ...byTokens].map((record) => [record._id.toHexString(), record]))
  return [...all.values()]
    .sort((one, other) => (one._id.toHexString() < other._id.toHexString() ? 1 : -1))
    .slice(0, most)
    .map((record) => {
      const shared = named.filter((name) => record.tokens?.some((token) => token.startsWith(`${name} `) && tokens.includes(token)))
      return { record, by: [...(record.phoneToken === phoneToken ? (['phone'] as const) : []), ...shared] }
    })
}
