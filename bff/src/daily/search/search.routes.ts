import { searchContract } from '@tisc/shared/daily/search.contract'
import { type Mounting, mount } from '../../platform/mount'
import { search } from './search.service'

export const searchRoutes = (mounting: Mounting) => mount(searchContract, { search: ({ query }) => search(query) }, mounting)
