import type { Notice } from '@tisc/shared/messages/templates'
import type { Config } from '../platform/config'
import { createSmtp } from '../platform/email/smtp'
import type { MessagesSettings } from './messages-house'

const noticeTemplate = (notice: Notice, templateId: string, isLasting: boolean): MessagesSettings['notices'] =>
  templateId === '' ? {} : { [notice]: { templateId, kind: isLasting ? 'lasting' : 'once' } }

/** The channels as the environment wants them. */
export const messagesSettings = (config: Config): MessagesSettings => {
  const { WECHAT_APP_ID: appId, WECHAT_TOKEN: token, WECHAT_AES_KEY: aesKey } = config
  return {
    notices: {
      ...noticeTemplate('daily', config.WECHAT_DAILY_TEMPLATE, config.WECHAT_DAILY_LASTING),
      ...noticeTemplate('trainings', config.WECHAT_TRAININGS_TEMPLATE, config.WECHAT_TRAININGS_LASTING),
    },
    email: config.SMTP_URL ? createSmtp(config.SMTP_URL, config.MAIL_FROM) : undefined,
    callback: appId && token && aesKey ? { appId, token, aesKey } : undefined,
  }
}
