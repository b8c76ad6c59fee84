import type { Config } from './config'
import type { HouseSettings } from './house'
import { createAliyunSms } from './sms/aliyun'
import { noSms } from './sms/no-sms'
import { shownSms } from './sms/shown-sms'
import type { Sms } from './sms/sms'

const smsOf = (config: Config): Sms => {
  if (config.SMS_GATEWAY === 'none') return noSms
  if (config.SMS_GATEWAY === 'shown') return shownSms
  return createAliyunSms({
    endpoint: config.ALIYUN_SMS_URL,
    keyId: config.ALIYUN_KEY_ID,
    keySecret: config.ALIYUN_KEY_SECRET,
    signName: config.ALIYUN_SMS_SIGN,
    templates: { code: config.ALIYUN_SMS_CODE_TEMPLATE, notice: config.ALIYUN_SMS_NOTICE_TEMPLATE },
  })
}

/** The house as the environment wants it. */
export const houseSettings = (config: Config): HouseSettings => {
  const { WECHAT_APP_ID: appId, WECHAT_SECRET: secret, WECHAT_BASE_URL: baseUrl } = config
  return {
    masterKey: config.MASTER_KEY,
    olderKeys: config.OLDER_MASTER_KEYS,
    sms: smsOf(config),
    wechat: appId && secret ? { baseUrl, appId, secret } : undefined,
  }
}
