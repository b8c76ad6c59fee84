import { createClient } from '@tisc/shared/platform/client'
import { settingsContract } from '@tisc/shared/settings/settings.contract'
import { send } from '../../platform/request'

export const settingsApi = createClient(settingsContract, send)
