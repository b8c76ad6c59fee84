import { randomBytes } from 'node:crypto'
import { type Notice, notices } from '@tisc/shared/messages/templates'
import { startWechatDesk } from '../wechat-simulator/desk/desk'
import { simulatedApp, startWechatSimulator } from '../wechat-simulator/server/server'

/** What stands in for services that are not configured: how the server is told, what the person who starts it is told, and its end. */
export interface StandIns {
  environment: Record<string, string>
  lines: (address: string) => string[]
  /** Tells where the server answers, which is known once it runs. */
  serverAt?: (url: string) => void
  stop: () => Promise<void>
}

const none: StandIns = { environment: {}, lines: () => [], stop: async () => {} }

/** The subscription templates that the simulated WeChat has approved. */
const templates = { daily: 'simulated-daily', trainings: 'simulated-trainings' } as const satisfies Record<Notice, string>

const simulatedWechat = async (): Promise<StandIns> => {
  const simulator = await startWechatSimulator()
  const { appId, secret } = simulatedApp
  const base = `${simulator.url}/start`
  const keys = { appId, token: 'simulated', aesKey: randomBytes(32).toString('base64').slice(0, 43) }
  let server = ''
  for (const [notice, id] of Object.entries(templates) as [Notice, string][]) {
    await fetch(`${base}/simulator/templates`, { method: 'POST', body: JSON.stringify({ id, keys: notices[notice].keys }) })
  }
  const kinds = (Object.keys(templates) as Notice[]).map((notice) => ({ id: templates[notice], name: notices[notice].name }))
  const desk = await startWechatDesk({ wechat: base, keys, templates: kinds, product: () => server })
  return {
    environment: {
      WECHAT_APP_ID: appId,
      WECHAT_SECRET: secret,
      WECHAT_BASE_URL: base,
      WECHAT_DAILY_TEMPLATE: templates.daily,
      WECHAT_TRAININGS_TEMPLATE: templates.trainings,
      WECHAT_TOKEN: keys.token,
      WECHAT_AES_KEY: keys.aesKey,
    },
    lines: () => [`WeChat   simulated, since WECHAT_SECRET is not set: its phones and callbacks at ${desk.url}`],
    serverAt: (url) => {
      server = url
    },
    stop: async () => void (await Promise.all([desk.stop(), simulator.stop()])),
  }
}

const shownSms: StandIns = {
  environment: { SMS_GATEWAY: 'shown' },
  lines: (address) => [`SMS      not sent, since SMS_GATEWAY is not set, but shown at ${address}/simulator/sms`],
  stop: none.stop,
}

/** Stands in for WeChat and for an SMS gateway where none is configured; never in production, where the features say what is missing. */
export async function startStandIns(environment: Record<string, string | undefined>): Promise<StandIns> {
  if (environment.NODE_ENV === 'production') return none
  const all = [environment.WECHAT_SECRET ? none : await simulatedWechat(), environment.SMS_GATEWAY ? none : shownSms]
  return {
    environment: Object.assign({}, ...all.map((one) => one.environment)),
    lines: (address) => all.flatMap((one) => one.lines(address)),
    serverAt: (url) => {
      for (const one of all) one.serverAt?.(url)
    },
    stop: async () => void (await Promise.all(all.map((one) => one.stop()))),
  }
}
