import { casesContract } from '@tisc/shared/rights/cases.staff.contract'
import { filingContract } from '@tisc/shared/rights/filing/filing.contract'
import { hotlineContract } from '@tisc/shared/rights/hotline.contract'
import { rightsContract } from '@tisc/shared/rights/rights.contract'
import type { Router } from 'express'
import type { Logger } from 'pino'
import type { House } from '../platform/house'
import { type Mounting, mount } from '../platform/mount'
import { createCallBacks } from './call-back.service'
import { actOnCase, findCaller, getCase, listRelated, logCall } from './cases.staff.service'
import { evidenceRoutes } from './evidence/evidence.routes'
import { discardCaseDraft, getCaseDraft, saveCaseDraft } from './filing/case-draft.service'
import { getFiling } from './filing/filing-info.service'
import { createOnlineFiling } from './filing/online.service'
import { createFollowing } from './following.service'
import { getPacketArchive, getPacketFile } from './handing-over/packet.service'
import { joiningRoutes } from './joining/joining.routes'
import { actOnOwnCase, getOwnCase, listOwnCases } from './own-cases.service'
import { queueRoutes } from './queue/queue.routes'
import { getHotline, listSlots } from './slots.service'
import { tasksRoutes } from './tasks/tasks.routes'

/** Rights assistance: for everybody, for those whose case it is, and the desk. */
export const rightsRoutes = (mounting: Mounting, house: House, logger: Logger): Router[] => {
  const { vault } = house
  const callBacks = createCallBacks(vault, mounting.rateLimits)
  const following = createFollowing(house, mounting.rateLimits, (error) => logger.error({ err: error }, 'a code was not sent'))
  const online = createOnlineFiling(house, mounting.rateLimits)
  return [
    mount(hotlineContract, { getHotline: ({ now }) => getHotline(now) }, mounting),
    mount(
      filingContract,
      {
        getFiling: ({ now }) => getFiling(now),
        getCaseDraft: ({ member }) => getCaseDraft(vault, member),
        saveCaseDraft: ({ member, body, now }) => saveCaseDraft(vault, member, body, now),
        discardCaseDraft: ({ member }) => discardCaseDraft(member),
        submitOwnCase: ({ member, body, key, now }) => online.submitOwn(member, body, key, now),
        submitCase: ({ body, key, visit, now }) => online.submit(body, key, visit, now),
      },
      mounting,
    ),
    mount(
      rightsContract,
      {
        listSlots: ({ now }) => listSlots(now),
        requestCallBack: ({ body, key, visit, now }) => callBacks.request(body, key, visit, now),
        requestOwnCallBack: ({ body, key, visit, member, now }) => callBacks.request(body, key, visit, now, member),
        sendFollowCode: ({ body, visit, now }) => following.sendCode(body, visit, now),
        followCase: ({ body, visit, now }) => following.follow(body, visit, now),
        getFollowedCase: ({ params, now }) => following.get(params.secret, now),
        actOnFollowedCase: ({ params, body, now }) => following.act(params.secret, body, now),
        listOwnCases: ({ member }) => listOwnCases(member),
        getOwnCase: ({ member, params, now }) => getOwnCase(vault, member, params.id, now),
        actOnOwnCase: ({ member, params, body, now }) => actOnOwnCase(vault, member, params.id, body, now),
      },
      mounting,
    ),
    evidenceRoutes(mounting, vault, following),
    joiningRoutes(mounting, vault),
    tasksRoutes(mounting, vault),
    ...queueRoutes(mounting, vault),
    mount(
      casesContract,
      {
        getCase: ({ viewer, params, now }) => getCase(vault, viewer, params.id, now),
        logCall: ({ viewer, body, key, now }) => logCall(vault, viewer, body, key, now),
        findCaller: ({ body, now }) => findCaller(vault, body.phone, now),
        actOnCase: ({ viewer, params, body, now }) => actOnCase(house, viewer, params.id, body, now),
        listRelated: ({ params, now }) => listRelated(vault, params.id, now),
        getPacket: ({ params }) => getPacketFile(house, params.id, 'pdf'),
        getPacketData: ({ params }) => getPacketFile(house, params.id, 'json'),
        getPacketArchive: ({ params }) => getPacketArchive(house, params.id),
        releaseCallBacks: () => callBacks.release(),
      },
      mounting,
    ),
  ]
}
