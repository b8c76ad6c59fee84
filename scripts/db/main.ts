import { Stop } from '../steps/stop.mjs'
import { backup } from './backup'
import { copy } from './copy'
import { restore } from './restore'
import { serve } from './serve'
import { status } from './status'
import { verify } from './verify'

/** What `npm run db -- <name>` can do: how it is called, and what runs. */
const commands: Record<string, { usage: string; run: (given: string[]) => Promise<void> }> = {
  serve: { usage: 'serve --data <folder> --port <n>   runs the embedded database alone, in the foreground', run: serve },
  status: { usage: 'status                             says where the data is and what is in it', run: status },
  verify: { usage: 'verify                             checks every collection and index', run: verify },
  backup: { usage: 'backup <folder>                    writes a copy of one moment into a new folder', run: backup },
  restore: { usage: 'restore <folder>                   brings a backup into an empty database', run: restore },
  copy: { usage: 'copy <from-uri> <to-uri>           copies one database to another and compares them', run: copy },
}

const usage = `npm run db -- …\n${Object.values(commands)
  .map((one) => `  ${one.usage}`)
  .join('\n')}`

export const main = async ([name = '', ...given]: string[]): Promise<void> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Stop(usage)
  await command.run(given)
}
