import type { Membership } from '@tisc/shared/applications/pool/pool.schema'
import { useMine } from '../../../platform/use-mine'
import { isPoolAnswer, poolApi } from './pool.api'

/** Where one is in the pool. */
export const useMemberships = () =>
  useMine<{ items: Membership[] }>({
    operation: 'listMemberships',
    request: {},
    ask: () => poolApi.listMemberships(),
    isAnswer: (data) => isPoolAnswer('listMemberships', data),
  })
