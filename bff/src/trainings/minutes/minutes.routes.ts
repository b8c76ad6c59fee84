import { minutesContract } from '@tisc/shared/trainings/minutes/minutes.staff.contract'
import type { House } from '../../platform/house'
import { type Mounting, mount } from '../../platform/mount'
import { getMinutes, settleMinutes, uploadMinutes } from './minutes.staff.service'

/** Minutes attended online. */
export const minutesRoutes = (mounting: Mounting, house: House) =>
  mount(
    minutesContract,
    {
      getMinutes: ({ params }) => getMinutes(house, params.id),
      uploadMinutes: ({ viewer, params, upload, now }) => uploadMinutes(house, viewer, params.id, upload.bytes, now),
      settleMinutes: ({ viewer, params, body, now }) => settleMinutes(house, viewer, params.id, params.line, body.booking, now),
    },
    mounting,
  )
