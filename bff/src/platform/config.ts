import '@tisc/shared/platform/zod-setup'
import * as z from 'zod'

const key = z
  .base64()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
  .transform((value) => Buffer.from(value, 'base64'))

const isTrue = z
  .enum(['1', '0'])
  .default('0')
  .transform((value) => value === '1')

/** Everything the BFF takes from its environment; `.env.example` and the README's table are tested against it. */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('development')
    .describe('production turns on HSTS and refuses insecure settings'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('the port the app, the API and the feeds are served at'),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on; a proxy stands in front of any other than loopback'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .describe('the database; npm start fills it in with the embedded one'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('the address readers see, used in feeds, sitemaps and share cards; by default http://localhost:PORT'),
  MASTER_KEY: key.describe(
    'seals secrets in the database (openssl rand -base64 32); npm start keeps one in the data folder; lose it and they are lost',
  ),
  OLDER_MASTER_KEYS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(key))
    .describe('the master keys before, with commas between: they still open what they sealed'),
  WECHAT_APP_ID: z.string().optional().describe('the mini-app’s id; without it nobody signs in by WeChat'),
  WECHAT_SECRET: z.string().optional().describe('the mini-app’s secret; never leaves the server'),
  WECHAT_BASE_URL: z
    .url()
    .default('https://api.weixin.qq.com')
    .describe('where WeChat is called; npm start puts its simulator here unless WECHAT_SECRET is set'),
  WECHAT_TOKEN: z
    .string()
    .default('')
    .describe('the token of the message push (消息推送) at WeChat, in safe mode and JSON; its address is /api/wechat/callback'),
  WECHAT_AES_KEY: z
    .string()
    .regex(/^([A-Za-z0-9+/]{43})?$/, 'must be the 43 characters of the EncodingAESKey')
    .default('')
    .describe('the EncodingAESKey of the message push'),
  WECHAT_DAILY_TEMPLATE: z
    .string()
    .default('')
    .describe('the subscription template of the Daily, with thing1, date2 and thing3; without it the Daily does not come by WeChat'),
  WECHAT_DAILY_LASTING: isTrue.describe(
    '1 when that template is a long-term subscription (长期订阅), where one acceptance counts until it is taken back',
  ),
  WECHAT_TRAININGS_TEMPLATE: z
    .string()
    .default('')
    .describe('the subscription template of training notices, with thing1, date2 and thing3; without it they do not come by WeChat'),
  WECHAT_TRAININGS_LASTING: isTrue.describe('1 when that template is a long-term subscription'),
  SMTP_URL: z
    .string()
    .regex(/^(smtps?:\/\/.+)?$/, 'must begin with smtp:// or smtps://')
    .default('')
    .describe('the mail server, smtp[s]://user:password@host:port; without it no mail is sent'),
  MAIL_FROM: z.string().default('').describe('the sender of mails, as in TISC青岛 <daily@example.org>'),
  SMS_GATEWAY: z
    .enum(['none', 'shown', 'aliyun'])
    .default('none')
    .describe('who sends SMS: nobody, a development page at /simulator/sms (refused in production), or Alibaba Cloud'),
  ALIYUN_SMS_URL: z.url().default('https://dysmsapi.aliyuncs.com').describe('where Alibaba Cloud’s SMS service is called'),
  ALIYUN_KEY_ID: z.string().default('').describe('the access key of the account that sends SMS'),
  ALIYUN_KEY_SECRET: z.string().default('').describe('its secret'),
  ALIYUN_SMS_SIGN: z.string().default('').describe('the approved signature (签名) of the messages'),
  ALIYUN_SMS_CODE_TEMPLATE: z.string().default('').describe('the approved template of one-time codes, with code and minutes as variables'),
  ALIYUN_SMS_NOTICE_TEMPLATE: z.string().default('').describe('the approved template of notices, with title as a variable'),
  FFMPEG: z.string().default('ffmpeg').describe('the program that draws clean copies of videos; without it they can only be downloaded'),
  CONSOLE_DIR: z.string().default('bff/console/dist').describe('the folder of the built staff console'),
  H5_DIR: z.string().default('miniapp/dist/h5').describe('the folder of the built H5 app'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0).describe('how many proxies in front set X-Forwarded-For'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('how much is logged'),
  RATE_LIMITS: z.coerce.number().min(0).max(1000).default(1).describe('multiplies every rate limit; benches raise it'),
  TEST_CLOCK: isTrue.describe('1 lets tests move the clock; what is done each second is then done every third; refused in production'),
})
export type Config = z.infer<typeof configSchema>

/** Parses an environment. Throws an `Error` whose message names each wrong variable on a line of its own. */
export const readConfig = (environment: Record<string, string | undefined>): Config & { PUBLIC_URL: string } => {
  const parsed = configSchema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const config = parsed.data
  if (config.NODE_ENV === 'production' && config.TEST_CLOCK) throw new Error('TEST_CLOCK: not in production')
  if (config.NODE_ENV === 'production' && config.SMS_GATEWAY === 'shown') throw new Error('SMS_GATEWAY: shown is not for production')
  const needed = [
    'ALIYUN_KEY_ID',
    'ALIYUN_KEY_SECRET',
    'ALIYUN_SMS_SIGN',
    'ALIYUN_SMS_CODE_TEMPLATE',
    'ALIYUN_SMS_NOTICE_TEMPLATE',
  ] as const
  const missing = config.SMS_GATEWAY === 'aliyun' ? needed.filter((name) => !config[name]) : []
  if (missing.length > 0) throw new Error(missing.map((name) => `${name}: needed with SMS_GATEWAY=aliyun`).join('\n'))
  if (config.SMTP_URL && !config.MAIL_FROM) throw new Error('MAIL_FROM: needed with SMTP_URL')
  return { ...config, PUBLIC_URL: (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/$/, '') }
}
