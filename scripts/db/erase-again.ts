import { eraseRestored } from '@tisc/bff/accounts/leaving.service'
import { eraseRestoredApplications } from '@tisc/bff/applications/own/deletion.service'
import { personalParts } from '@tisc/bff/personal-parts'
import { createVault } from '@tisc/bff/platform/vault/vault'
import { sealerOf } from './sealer'
import { withModels } from './with-models'

export type Erased = { accounts: string[]; applications: string[] }

/** Erases accounts and applications that a backup brought back though they had been erased since. */
export const eraseAgain = ({ accounts, applications }: Erased, report: (detail: string) => void): Promise<void> =>
  withModels(async ({ dataFolder }) => {
    const erased = await eraseRestored(createVault(sealerOf(dataFolder)), personalParts, accounts, new Date())
    const deleted = await eraseRestoredApplications(applications, new Date())
    report(`${erased} of ${accounts.length} accounts, ${deleted} of ${applications.length} applications were back`)
  })
