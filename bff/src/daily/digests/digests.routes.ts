import { digestsContract } from '@tisc/shared/daily/digests.contract'
import { type Mounting, mount } from '../../platform/mount'
import { getDigest } from './digest.service'

export const digestsRoutes = (mounting: Mounting) =>
  mount(digestsContract, { getDigest: ({ params, query }) => getDigest(params.kind, params.date, query.topics) }, mounting)
