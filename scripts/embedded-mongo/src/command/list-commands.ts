import { type Command, command } from './command'

/** Given the table it is itself in. */
export const listCommands = (all: () => readonly Command[]): Command =>
  command({
    names: ['listCommands'],
    fields: {},
    run: () => ({
      commands: Object.fromEntries(
        all().map(({ names, admin }) => [names[0], { help: '', requiresAuth: false, adminOnly: admin === true, apiVersions: ['1'] }]),
      ),
      ok: 1,
    }),
  })
