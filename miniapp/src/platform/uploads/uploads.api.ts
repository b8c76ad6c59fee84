import type { uploadsContract } from '@tisc/shared/platform/uploads/uploads.contract'
import { lazyClient } from '../lazy-client'

export const { api: uploadsApi } = lazyClient<typeof uploadsContract>(() => import('./uploads.client'))
