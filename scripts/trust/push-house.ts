import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHouse } from '@tisc/bff/platform/house'
import { connectDatabase, disconnectDatabase } from '@tisc/bff/platform/mongo'
import { noSms } from '@tisc/bff/platform/sms/no-sms'
import type { Credentials } from '@tisc/bff/platform/wechat/access-token'
import { notices } from '@tisc/shared/messages/templates'
import { type Child, startChild } from '../start/child'
import { startEmbeddedDatabase } from '../start/embedded-database'
import { simulatedApp, startWechatSimulator } from '../wechat-simulator/server/server'
import { builtPrograms } from './programs'
import { fillSubscribers } from './subscribers'

const template = 'daily-template'

/** WeChat as the proof sees it. */
const tellerOf = (baseUrl: string) => {
  const tell = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${baseUrl}/simulator/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})
    return (await answer.json()) as T
  }
  return {
    tell,
    /** The next calls that send messages fail in this way. */
    fail: (fault: object) => tell('faults', { path: '/cgi-bin/message/subscribe/send', ...fault }),
    /** How many of those failures are still to come. */
    faultsLeft: async () => (await tell<{ left: number }>('faults')).left,
    sentCount: async () => (await tell<{ count: number }>('message-count')).count,
    /** How many messages each person has got. */
    sent: async () => {
      const { messages } = await tell<{ messages: { touser: string }[] }>('messages')
      const counts = new Map<string, number>()
      for (const { touser } of messages) counts.set(touser, (counts.get(touser) ?? 0) + 1)
      return counts
    },
  }
}

/**
 * A database with so many subscribers who each accept two messages, a simulated WeChat, and servers as workers: what a push needs. All is
 * ended and removed afterwards.
 */
export const withPushHouse = async <T>(
  people: number,
  work: (given: { wechat: ReturnType<typeof tellerOf>; startWorker(): Promise<Child<{ port: number }>> }) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'tisc-push-'))
  const { server: file, bundle } = await builtPrograms()
  const database = await startEmbeddedDatabase({ folder: join(folder, 'mongo'), syncOnCommit: false, bundle })
  const simulator = await startWechatSimulator()
  const credentials: Credentials = { baseUrl: `${simulator.url}/push`, ...simulatedApp }
  const masterKey = randomBytes(32)
  const workers: Child<{ port: number }>[] = []
  const startWorker = async () => {
    const environment = {
      PORT: '0',
      LOG_LEVEL: 'silent',
      MONGODB_URI: database.ready.uri,
      MASTER_KEY: masterKey.toString('base64'),
      WECHAT_APP_ID: credentials.appId,
      WECHAT_SECRET: credentials.secret,
      WECHAT_BASE_URL: credentials.baseUrl,
      WECHAT_DAILY_TEMPLATE: template,
    }
    const worker = await startChild<{ port: number }>({ name: 'A worker', file, environment })
    workers.push(worker)
    return worker
  }
  try {
    await connectDatabase(database.ready.uri)
    const wechat = tellerOf(credentials.baseUrl)
    await wechat.tell('templates', { id: template, keys: notices.daily.keys })
    const openids = await fillSubscribers(createHouse({ masterKey, sms: noSms, wechat: credentials }).vault, people)
    for (const _acceptance of [1, 2]) await wechat.tell('grants', { openids, template })
    return await work({ wechat, startWorker })
  } finally {
    await Promise.all(workers.map((worker) => worker.stop(5_000)))
    await disconnectDatabase()
    await simulator.stop()
    await database.stop(5_000)
    await rm(folder, { recursive: true, force: true })
  }
}
