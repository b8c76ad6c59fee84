import { createHash } from 'node:crypto'
import { ApiProblem } from '@tisc/shared/platform/client'
import { NoAnswer } from '../no-answer'
import { uploadFile } from './upload-file'
import { uploadsApi } from './uploads.api'

jest.mock('./uploads.api', () => ({ uploadsApi: {} }))
const server = { pieces: new Map<number, Uint8Array>(), cuts: 0, finished: 0, started: 0, refuse: undefined as Error | undefined }
const cut = () => {
  if (server.cuts-- > 0) throw new NoAnswer('offline')
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
Object.assign(uploadsApi, {
  startUpload: async ({ body }: { body: { size: number } }) => {
    server.started++
    return { handle: `handle-${server.started}`, pieces: Math.ceil(body.size / 1024 / 1024) }
  },
  getUpload: async () => ({
    pieces: 3,
    state: 'arriving',
    arrived: [...server.pieces].map(([index, bytes]) => ({ index, sha256: sha256(bytes) })),
  }),
  sendPiece: async ({
    params,
    query,
    upload,
  }: {
    params: { index: number }
    query: { sha256: string }
    upload: { bytes: ArrayBuffer }
  }) => {
    if (server.refuse) throw server.refuse
    cut()
    expect(query.sha256).toBe(sha256(new Uint8Array(upload.bytes)))
    server.pieces.set(params.index, new Uint8Array(upload.bytes))
    // the answer is lost more often than what was asked
    cut()
    return {}
  },
  finishUpload: async () => {
    cut()
    server.finished++
    return {}
  },
})

const bytes = Uint8Array.from({ length: 2 * 1024 * 1024 + 7 }, (_, at) => at % 251)
const fileOf = (content: Uint8Array) => ({
  name: '现场.mp4',
  size: content.length,
  read: async (from: number, to: number) => content.slice(from, to).buffer as ArrayBuffer,
})
const upload = (content = bytes, tell: (going: { sent: number; state: string }) => void = () => {}) =>
  uploadFile({ file: fileOf(content), purpose: 'evidence', tell, mayGoOn: async () => {} })
const whole = () => Buffer.concat([...server.pieces].sort(([one], [two]) => one - two).map(([, piece]) => piece))

beforeEach(() => {
  Object.assign(server, { pieces: new Map(), cuts: 0, finished: 0, started: 0, refuse: undefined })
  localStorage.clear()
})

it('arrives whole over a line that is cut fifty times, and tells how far it is', async () => {
  server.cuts = 50
  const told: string[] = []
  expect(await upload(bytes, ({ sent, state }) => told.push(`${state} ${sent}`))).toBe('handle-1')
  expect(whole().equals(bytes)).toBe(true)
  expect([told[0], told.at(-1), server.finished, server.started]).toEqual(['sending 0', `checking ${bytes.length}`, 1, 1])
})

it('goes on where it was when the same file is picked again, and begins anew with another of its name and size', async () => {
  server.refuse = new Error('the page was closed')
  await expect(upload()).rejects.toThrow('closed')
  server.refuse = undefined
  server.pieces.set(1, bytes.slice(1024 * 1024, 2 * 1024 * 1024))
  const told: number[] = []
  expect(await upload(bytes, ({ sent }) => told.push(sent))).toBe('handle-1')
  expect([told[0], server.started]).toEqual([1024 * 1024, 1])
  server.refuse = new Error('the page was closed')
  await expect(upload()).rejects.toThrow('closed')
  server.refuse = undefined
  expect(await upload(bytes.map((byte) => byte ^ 1))).toBe('handle-3')
})

it('does not insist on what the server does not take', async () => {
  server.refuse = new ApiProblem({ type: 'x', title: '这个文件是程序', status: 422 })
  await expect(upload()).rejects.toThrow('这个文件是程序')
  expect(server.finished).toBe(0)
  server.refuse = undefined
  expect(await upload()).toBe('handle-2')
})
