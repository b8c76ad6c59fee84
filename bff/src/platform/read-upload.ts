import { promisify } from 'node:util'
import { type Endpoint, fileNameHeader, type Upload } from '@tisc/shared/platform/contract'
import express, { type Request, type Response } from 'express'
import { toShownName } from './file-name'
import { ProblemError } from './problem-error'

const nameIn = (req: Request): string => {
  const sent = req.get(fileNameHeader)
  if (!sent) throw new ProblemError('bad-request', '没有文件名')
  try {
    return toShownName(decodeURIComponent(sent))
  } catch {
    throw new ProblemError('bad-request', '文件名的写法有误')
  }
}

/** Reads the file that is a request's body, up to `most` bytes. Throws `too-large`, `wrong-media-type` or `bad-request`. */
export const createUploadReader = ({ most }: NonNullable<Endpoint['upload']>) => {
  const type = 'application/octet-stream'
  const readBody = promisify(express.raw({ type, limit: most, inflate: false }))
  const tooLarge = `文件太大，最多${Math.floor(most / 1024 / 1024)}MB`
  return async (req: Request, res: Response): Promise<Upload> => {
    const name = nameIn(req)
    if (req.is(type) === false) throw new ProblemError('wrong-media-type', `请用${type}提交文件`)
    await readBody(req, res).catch((error: { status?: number }) => {
      throw error.status === 413 ? new ProblemError('too-large', tooLarge, undefined, { cause: error }) : error
    })
    return { name, bytes: Buffer.isBuffer(req.body) ? req.body : new Uint8Array() }
  }
}
