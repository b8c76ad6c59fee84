import '../zod-setup'
import * as z from 'zod'
import { id, instant } from '../fields'
import type { FileKind } from './file-kinds'
import { fileKinds } from './file-kinds'

/** 256 random bits in base64url. */
export const uploadHandleShape = /^[\w-]{43}$/

/** The secret of an upload: whoever has it may send its pieces and say what it belongs to. */
export const uploadHandle = z.string().regex(uploadHandleShape, '这个文件的编号不对，请重新选文件')

const kind = z.enum(Object.keys(fileKinds) as [FileKind, ...FileKind[]])

/** SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '校验码不对，请重新选文件')

/**
 * A file that belongs to something, as those see it who may: its name without anything harmful, bytes, what it is, the SHA-256 of the
 * whole, since when, and from whom. `macros`: open it with care. `copy`: the clean copy that can be looked at, a
 * picture or a video; `waiting` while that of a video is drawn, `failed` where it cannot be.
 */
export const keptFile = z.object({
  id,
  name: z.string(),
  size: z.int(),
  kind,
  sha256: z.string(),
  at: instant,
  by: z.object({ who: z.enum(['person', 'staff']), name: z.string().optional() }),
  macros: z.boolean(),
  copy: z.enum(['none', 'picture', 'video', 'waiting', 'failed']),
})
export type KeptFile = z.infer<typeof keptFile>
