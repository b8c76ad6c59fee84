import type { Check } from './check'
import { fileSizes } from './file-sizes'
import { format } from './format'
import { importLaw } from './import-law/import-law'
import { types } from './types'
import { unused } from './unused'

/** All that can be said about the sources without running them. */
export const checks: Check[] = [format, types, importLaw, unused, fileSizes]
