import { Stop } from '../steps/stop.mjs'

/** What `npm run db -- <name>` can do: how it is called, and what runs; loaded when it is wanted, so that `serve` is soon ready. */
const commands: Record<string, { usage: string; run: (given: string[]) => Promise<void> }> = {
  serve: {
    usage: 'serve --data <folder> --port <n>   runs the embedded database alone, in the foreground',
    run: async (given) => (await import('./serve')).serve(given),
  },
  status: {
    usage: 'status                             says where the data is and what is in it',
    run: async () => (await import('./status')).status(),
  },
  verify: {
    usage: 'verify                             checks every collection and index',
    run: async () => (await import('./verify')).verify(),
  },
  backup: {
    usage: 'backup <folder>                    writes a copy of one moment into a new folder',
    run: async (given) => (await import('./backup')).backup(given),
  },
  restore: {
    usage: 'restore <folder> [<newest backup>] brings a backup into an empty database, and erases again who was erased since',
    run: async (given) => (await import('./restore')).restore(given),
  },
  'forget-keys': {
    usage: 'forget-keys <folder>               removes the keys of backups in it that are older than 30 days',
    run: async (given) => (await import('./forget-keys')).forgetKeys(given),
  },
  copy: {
    usage: 'copy <from-uri> <to-uri>           copies one database to another and compares them',
    run: async (given) => (await import('./copy')).copy(given),
  },
  reindex: {
    usage: 'reindex                            makes what published articles are found by anew',
    run: async () => (await import('./reindex')).reindex(),
  },
}

const usage = `npm run db -- …\n${Object.values(commands)
  .map((one) => `  ${one.usage}`)
  .join('\n')}`

export const main = async ([name = '', ...given]: string[]): Promise<void> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Stop(usage)
  await command.run(given)
}
