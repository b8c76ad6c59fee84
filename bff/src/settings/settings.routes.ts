import { settingsContract } from '@tisc/shared/settings/settings.contract'
import { type Mounting, mount } from '../platform/mount'
import { changeSetting, listSettings } from './settings.service'

export const settingsRoutes = (mounting: Mounting) =>
  mount(
    settingsContract,
    {
      listSettings: () => listSettings(),
      listActing: () => listSettings(),
      changeSetting: ({ viewer, params, body, now }) => changeSetting(viewer, params.key, body, now),
    },
    mounting,
  )
