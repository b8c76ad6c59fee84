import { groupsContract } from '@tisc/shared/trainings/groups/groups.contract'
import { type Mounting, mount } from '../../platform/mount'
import type { Vault } from '../../platform/vault/vault'
import { listGroups, signUpGroup } from './group.service'

/** What an organisation does for its people. */
export const groupRoutes = (mounting: Mounting, vault: Vault) =>
  mount(
    groupsContract,
    {
      signUpGroup: ({ member, params, body, key, now }) => signUpGroup(vault, member, params.id, body, key, now),
      listGroups: ({ member }) => listGroups(vault, member),
    },
    mounting,
  )
