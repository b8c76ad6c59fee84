import { createHmac } from 'node:crypto'
import type { Mac } from '@tisc/shared/trainings/check-in/codes'

/** The server's side of the codes. */
export const mac: Mac = (key, text) => createHmac('sha256', Buffer.from(key, 'base64url')).update(text).digest('base64url')
