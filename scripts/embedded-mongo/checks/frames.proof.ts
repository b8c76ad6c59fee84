import { randomBytes, randomInt } from 'node:crypto'
import { connect } from 'node:net'
import type { Document } from 'bson'
import { engineProcess, freshFolder } from '../test/engine-process'
import { message, Wire } from '../test/wire'
import { believingServer } from './believing-server'

const numbers = { small: { frames: 300, halfOpen: 200 }, full: { frames: 20_000, halfOpen: 1000 } }
const parallel = 20

const commands: Document[] = [
  { find: 'c', filter: { a: 1 }, $db: 'f' },
  { insert: 'c', documents: [{ a: [1, { b: 'x' }] }], $db: 'f' },
  { aggregate: 'c', pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }], cursor: {}, $db: 'f' },
  { update: 'c', updates: [{ q: { a: 1 }, u: { $set: { 'a.0': 1 } } }], $db: 'f' },
]

/** BSON of documents in documents, written by hand: an encoder would give up before the engine does. */
function deep(levels: number): Buffer {
  const inner = Buffer.from([5, 0, 0, 0, 0])
  const body = Buffer.alloc(inner.length + levels * 8)
  let [at, length] = [0, body.length]
  for (let level = 0; level < levels; level++, at += 7, length -= 8) {
    body.writeInt32LE(length, at)
    body.set([3, 97, 0], at + 4)
  }
  inner.copy(body, at)
  const head = message({})
  const whole = Buffer.concat([head.subarray(0, 21), body])
  whole.writeInt32LE(whole.length)
  return whole
}

const choose = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T

const kinds: (() => Buffer)[] = [
  () => randomBytes(randomInt(1, 300)),
  () => deep(choose([150, 250, 5000, 100_000])),
  () => changed((frame) => frame.writeInt32LE(randomInt(-1000, 2 ** 31 - 1), 0)),
  () => changed((frame) => frame.writeInt32LE(randomInt(-1000, 100_000), 21)),
  () => changed((frame) => randomBytes(randomInt(1, 6)).copy(frame, randomInt(16, frame.length))),
  () => changed((frame) => frame.writeInt32LE(choose([0, 1, 2004, 2012, 2013]), 12)),
]

function changed(change: (frame: Buffer) => unknown): Buffer {
  const frame = message(choose(commands))
  change(frame)
  return frame
}

/** Sends one frame on a connection of its own and leaves, after the answer or a moment. */
const send = (uri: string, frame: Buffer): Promise<void> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(uri)
    const socket = connect(Number(port), hostname, () => socket.write(frame))
    socket.setTimeout(30, () => socket.destroy())
    for (const event of ['data', 'error'] as const) socket.once(event, () => socket.destroy())
    socket.once('close', () => resolve())
  })

export const proof = {
  name: 'No frame a client can send ends the engine',
  weakening: 'the frames go to a server that believes what they say',
  run: async (size: 'small' | 'full', weaken: boolean) => {
    const { frames, halfOpen } = numbers[size]
    const engine = weaken ? await believingServer() : await engineProcess(freshFolder(), '--fast')
    const open: Wire[] = []
    try {
      for (let i = 0; i < halfOpen; i++) {
        const wire = await Wire.to(engine.uri)
        wire.socket.write(message(choose(commands)).subarray(0, randomInt(1, 60)))
        open.push(wire)
      }
      const left = Array.from({ length: frames }, (_, i) => i).values()
      await Promise.all(
        Array.from({ length: parallel }, async () => {
          for (const _ of left) await send(engine.uri, choose(kinds)())
        }),
      )
      const wire = await Wire.to(engine.uri)
      open.push(wire)
      const reply = await wire.command('admin', { ping: 1 })
      if (reply.ok !== 1 || engine.ended) throw new Error('the engine does not answer any more')
      return { figures: { frames, 'half-open connections': halfOpen } }
    } finally {
      for (const wire of open) wire.close()
      await engine.end()
    }
  },
}
