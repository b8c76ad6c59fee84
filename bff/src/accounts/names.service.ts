import type { FieldSealer, Vault } from '../platform/vault/vault'
import { type AccountRecord, Accounts, ownerOf } from './account.model'
import { shownPhone } from './account.service'

/** The keys of accounts, by their ids; who is gone is not among them. */
export const keysOf = async (vault: Vault, ids: string[]): Promise<Map<string, FieldSealer>> => {
  const keys = await vault.openAll(ids.map(ownerOf))
  return new Map(
    ids.flatMap((id) => {
      const fields = keys.get(ownerOf(id))
      return fields ? [[id, fields]] : []
    }),
  )
}

/** What accounts are called and reached by, for those who may see it; who is gone is not among them. */
export const nameAccounts = async (vault: Vault, ids: string[]): Promise<Map<string, { name?: string; phone?: string }>> => {
  const accounts = await Accounts.find({ _id: { $in: ids } }, { name: 1, phone: 1 }).lean<AccountRecord[]>()
  const keys = await keysOf(
    vault,
    accounts.map(({ _id }) => _id.toHexString()),
  )
  return new Map(
    accounts.map(({ _id, name, phone }) => {
      const fields = keys.get(_id.toHexString())
      return [
        _id.toHexString(),
        {
          ...(name && fields && { name: fields.open(name, 'name') }),
          ...(phone && fields && { phone: shownPhone(fields.open(phone.sealed, 'phone')) }),
        },
      ]
    }),
  )
}
