import type { Config } from '../platform/config'
import { createSmtp } from '../platform/email/smtp'
import type { MessagesSettings } from './messages-house'

/** The channels as the environment wants them. */
export const messagesSettings = (config: Config): MessagesSettings => {
  const { WECHAT_APP_ID: appId, WECHAT_TOKEN: token, WECHAT_AES_KEY: aesKey, WECHAT_DAILY_TEMPLATE: templateId } = config
  return {
    ...(templateId && { notices: { daily: { templateId, kind: config.WECHAT_DAILY_LASTING ? 'lasting' : 'once' } } }),
    email: config.SMTP_URL ? createSmtp(config.SMTP_URL, config.MAIL_FROM) : undefined,
    callback: appId && token && aesKey ? { appId, token, aesKey } : undefined,
  }
}
