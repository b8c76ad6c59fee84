import { messagesDeskContract } from '@tisc/shared/messages/messages.staff.contract'
import { createClient } from '@tisc/shared/platform/client'
import { send } from '../../platform/request'

export const messagesApi = createClient(messagesDeskContract, send)
