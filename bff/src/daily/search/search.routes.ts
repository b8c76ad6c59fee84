import { searchContract } from '@tisc/shared/daily/search.contract'
import { shanghaiDay } from '@tisc/shared/platform/shanghai'
import { type Mounting, mount } from '../../platform/mount'
import { addEmptySearch } from '../figures/waiting-counts'
import { currentRegion } from '../region.service'
import { currentTopic } from '../topic.service'
import { search } from './search.service'

export const searchRoutes = (mounting: Mounting) =>
  mount(
    searchContract,
    {
      search: async ({ query, now }) => {
        const { q, cursor, limit: _limit, ...filters } = query
        const { topic, region } = filters
        const current = { ...(topic && { topic: await currentTopic(topic) }), ...(region && { region: await currentRegion(region) }) }
        const found = await search({ ...query, ...current })
        const isWhole = cursor === undefined && Object.values(filters).every((filter) => filter === undefined)
        if (isWhole && found.total.count === 0) addEmptySearch(shanghaiDay(now), q)
        return found
      },
    },
    mounting,
  )
