import { once } from 'node:events'
import { mkdir, mkdtemp, rmdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { Stop } from '../steps/stop.mjs'

/** Rejects with a Stop when the address cannot be listened on. */
export async function portIsFree(port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new Stop(`Port ${port} is in use: stop what uses it, or choose another, for example PORT=${port + 1} npm start.`)
    if (code === 'EACCES') throw new Stop(`Port ${port} is not allowed to you: choose one above 1023, for example PORT=3000 npm start.`)
    throw new Stop(`${host}:${port} cannot be used (${message}): set HOST and PORT to an address of this machine.`)
  }
  await new Promise((resolve) => probe.close(resolve))
}

/** Makes the folder when it is missing; rejects with a Stop when nothing can be written there. */
export async function folderIsWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await rmdir(await mkdtemp(join(folder, '.try-')))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Stop(
      `The folder ${folder} cannot be written to (${code}): give yourself access, or name another, for example DATA_DIR=/tmp/tisc npm start.`,
    )
  }
}

/** Rejects with a Stop when no database answers there within two seconds; the address is shown without its password. */
export async function databaseAnswers(uri: string): Promise<void> {
  const shown = uri.replace(/\/\/[^@/]*@/, '//…@')
  try {
    const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 2000, connectTimeoutMS: 2000 })
    await client.close()
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]
    throw new Stop(
      `No database answers at ${shown} (${reason}): start it, or correct MONGODB_URI, or leave MONGODB_URI unset for the embedded one.`,
    )
  }
}
