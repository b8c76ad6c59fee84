import { join } from 'node:path'
import { buildStale } from '../build/build-stale'
import { type Build, builds } from '../build/builds'
import { house } from '../house'
import { Stop } from '../steps/stop.mjs'
import { type Database, openDatabase } from './open-database'
import { databaseAnswers, folderIsWritable, portIsFree } from './preconditions'
import { type Server, startServer } from './server'
import { readSettings, type Settings } from './settings'
import { type StandIns, startStandIns } from './stand-ins'
import { putStarterContent } from './starter-content'
import { toldToStop } from './told-to-stop'
import { watchSources } from './watch-sources'

/** How long the parts may take to stop, in milliseconds; together less than ten seconds. */
const patience = { server: 6_500, database: 2_500 }

/** `npm start`: builds what is stale, starts database and server, says what is where, and stops both when told to. */
export const main = async (options: string[]): Promise<void> => {
  const settings = readSettings(process.env, house)
  await portIsFree(settings.port, settings.host)
  await folderIsWritable(settings.dataFolder)
  if (settings.mongodbUri !== undefined) await databaseAnswers(settings.mongodbUri)
  await buildStale(house, needed(settings))
  const database = await openDatabase(settings)
  const standIns = await startStandIns(process.env)
  const server = await fillAndServe(settings, database, standIns).catch(async (error: unknown) => {
    await standIns.stop()
    await database.stop(patience.database)
    throw error
  })
  standIns.serverAt?.(`http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${server.port}`)
  console.log(whatIsWhere(settings, server, database.place, standIns))
  const unwatch = options.includes('--watch') ? watchSources(server) : undefined
  const problem = await Promise.race([toldToStop(), server.ended, database.ended])
  unwatch?.()
  await server.stop(patience.server)
  await standIns.stop()
  await database.stop(patience.database)
  if (problem !== undefined) throw new Stop(`${problem}: see the lines above; npm start begins again.`)
  // A build that a change has begun is ended, not waited for.
  if (unwatch) process.exit(0)
}

const fillAndServe = async (settings: Settings, { uri }: Database, { environment }: StandIns): Promise<Server> => {
  await putStarterContent(uri)
  return startServer(settings, uri, environment)
}

const needed = ({ mongodbUri }: Settings): Build[] => builds.filter(({ name }) => name !== 'database' || mongodbUri === undefined)

const whatIsWhere = ({ host, publicUrl }: Settings, { port }: Server, place: string, standIns: StandIns): string => {
  const address = publicUrl || `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`
  return [
    '',
    `  App      ${address}`,
    `  Console  ${address}/console`,
    `  API      ${address}/api/docs`,
    `  Feeds    ${address}/feeds/daily.rss`,
    `  Mini-app ${join(house, 'miniapp/dist/weapp')}`,
    `  Data     ${place}`,
    ...standIns.lines(address).map((line) => `  ${line}`),
    '',
    'Ready. Stop with Ctrl-C.',
  ].join('\n')
}
