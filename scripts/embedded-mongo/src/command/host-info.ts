import { arch, cpus, hostname, release, totalmem, type } from 'node:os'
import { command } from './command'

export const hostInfo = command({
  names: ['hostInfo'],
  fields: {},
  run: () => ({
    system: {
      currentTime: new Date(),
      hostname: hostname(),
      cpuAddrSize: 64,
      memSizeMB: Math.round(totalmem() / 2 ** 20),
      numCores: cpus().length,
      cpuArch: arch(),
    },
    os: { type: type(), name: type(), version: release() },
    ok: 1,
  }),
})
