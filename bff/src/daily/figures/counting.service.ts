import { shanghaiDay, shanghaiMonth } from '@tisc/shared/platform/shanghai'
import type { RequestHandler } from 'express'
import { isbot } from 'isbot'
import { networkOf } from '../../platform/address'
import type { Clock } from '../../platform/clock'
import type { Sealer } from '../../platform/sealer'
import { announced, isCollector } from './announced'
import { placeOf } from './sketch'
import { addFetcher, addRead, addService } from './waiting-counts'

/** An app shows an article. Programs are not counted; whether there is such an article is seen when the count is written. */
export const countRead = (id: string, browser: string, now: Date) => {
  if (!isbot(browser)) addRead(shanghaiMonth(now), id)
  return {}
}

/**
 * Counts who fetches a feed: services by what they announce, other programs by a sketch. Address and program's name are hashed with the
 * day and a key, and given up in the same moment.
 */
export const countFeedFetches =
  (sealer: Sealer, clock: Clock): RequestHandler =>
  (req, _res, next) => {
    const agent = (req.headers['user-agent'] ?? '').slice(0, 200)
    if (req.method === 'GET' && !isCollector(agent)) {
      const now = clock.now()
      const service = announced(agent)
      if (service) addService(shanghaiMonth(now), service.service, req.path.slice(0, 80), service.subscribers)
      else {
        const day = shanghaiDay(now)
        const { register, run } = placeOf(sealer.sign(`${day} ${networkOf(req.ip)} ${agent}`, 'feed fetch').split('.')[1] ?? '')
        addFetcher(day, register, run)
      }
    }
    next()
  }
