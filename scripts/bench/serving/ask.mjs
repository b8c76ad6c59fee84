import { Agent, get } from 'node:http'

/** Asks a server for addresses, in a process of its own so that the server's CPU is the server's: `ask <base> <times> <encoding> <path>…`. */
const [base, times, encoding, ...paths] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
const headers = { 'accept-encoding': encoding }

/** @param {string} path */
const ask = (path) =>
  new Promise((resolve, reject) => {
    const request = get(base + path, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`))
      answer.resume().once('end', resolve)
    })
    request.once('error', reject)
  })

let next = 0
const worker = async () => {
  while (next < Number(times)) await ask(paths[next++ % paths.length] ?? '')
}
await Promise.all(Array.from({ length: 8 }, worker))
agent.destroy()
