import { shelfContract } from '@tisc/shared/daily/shelf.contract'
import { type Mounting, mount } from '../../platform/mount'
import { mergeShelf } from './shelf.service'

export const shelfRoutes = (mounting: Mounting) =>
  mount(shelfContract, { mergeShelf: ({ member, body, now }) => mergeShelf(member.id, body.changes, now) }, mounting)
