import { parseArgs } from 'node:util'
import { Stop } from '../steps/stop.mjs'
import { embeddedAllowed } from './allowed'
import { bundledEngine } from './bundled-engine'

const options = {
  data: { type: 'string' },
  port: { type: 'string', default: '27017' },
  host: { type: 'string' },
  socket: { type: 'string' },
  fast: { type: 'boolean', default: false },
} as const

/** `serve`: the engine in the foreground, until it is told to stop. */
export async function serve(given: string[]): Promise<void> {
  const { data, port, host, socket, fast } = read(given)
  if (!data) throw new Stop('serve needs --data <folder>')
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new Stop(`--port is "${port}": give a number from 0 (any free one) to 65535`)
  const warning = embeddedAllowed(process.env)
  if (warning) console.error(warning)
  const { startEngine } = await bundledEngine()
  const engine = await startEngine({ dataPath: data, port: number, host, socketPath: socket, syncOnCommit: !fast }).catch(
    (error: Error) => {
      throw new Stop(error.message)
    },
  )
  console.log(`ready ${engine.uri}`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve)
  })
  await engine.stop()
  process.exit(0)
}

function read(given: string[]) {
  try {
    return parseArgs({ args: given, options }).values
  } catch (error) {
    throw new Stop((error as Error).message)
  }
}
