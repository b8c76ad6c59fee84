import { join } from 'node:path'
import { house } from '../house'
import { type Child, startChild } from './child'
import { masterKeysOf } from './master-key'
import type { Settings } from './settings'

export interface Server {
  port: number
  stop: (patience: number) => Promise<void>
  /** Starts it again from what is built now. */
  restart: () => Promise<void>
  /** Fulfilled with what happened when it ends without being told to. */
  ended: Promise<string>
}

/** Starts the built BFF on the given database; rejects with a Stop when it does not come up. */
export async function startServer(
  { port, host, publicUrl, dataFolder }: Settings,
  mongodbUri: string,
  more: Record<string, string> = {},
): Promise<Server> {
  const keys = masterKeysOf(process.env, dataFolder)
  const environment = {
    ...more,
    PORT: String(port),
    HOST: host,
    MONGODB_URI: mongodbUri,
    PUBLIC_URL: publicUrl,
    MASTER_KEY: keys.current,
    OLDER_MASTER_KEYS: keys.older.join(','),
    H5_DIR: join(house, 'miniapp/dist/h5'),
    CONSOLE_DIR: join(house, 'bff/console/dist'),
  }
  const start = () => startChild<{ port: number }>({ name: 'The server', file: join(house, 'bff/dist/server.js'), environment })
  let current: Child<{ port: number }> = await start()
  let isWanted = true
  let report: (problem: string) => void = () => {}
  const watch = (child: typeof current): void => void child.ended.then((problem) => isWanted && report(problem))
  const ended = new Promise<string>((resolve) => {
    report = resolve
  })
  let isOver = false
  let turn: Promise<unknown> = Promise.resolve()
  /** One after the other, so that a stop in the middle of a restart ends what the restart has begun. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }
  const restart = async (): Promise<void> => {
    if (isOver) return
    isWanted = false
    await current.stop(2_000)
    current = await start()
    isWanted = true
    watch(current)
  }
  watch(current)
  return {
    port: current.ready.port,
    ended,
    stop: (patience) => {
      isOver = true
      isWanted = false
      return inTurn(() => current.stop(patience))
    },
    restart: () => inTurn(restart),
  }
}
