import { eraseRestored } from '@tisc/bff/accounts/leaving.service'
import { personalParts } from '@tisc/bff/personal-parts'
import { createVault } from '@tisc/bff/platform/vault/vault'
import { sealerOf } from './sealer'
import { withModels } from './with-models'

/** Erases accounts that a backup brought back though their owners had left since. */
export const eraseAgain = (ids: string[], report: (detail: string) => void): Promise<void> =>
  withModels(async ({ dataFolder }) => {
    const erased = await eraseRestored(createVault(sealerOf(dataFolder)), personalParts, ids, new Date())
    report(`${erased} of ${ids.length} accounts were back`)
  })
