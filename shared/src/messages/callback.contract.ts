import '../platform/zod-setup'
import * as z from 'zod'
import { defineContract } from '../platform/contract'

const text = z.string().max(200)
const path = '/api/wechat/callback'

/** What WeChat tells us by itself; signed over the sealed body, which nobody without our key can make. */
export const callbackContract = defineContract({
  proveCallback: {
    method: 'GET',
    path,
    access: 'callback',
    query: z.object({ signature: text, timestamp: text, nonce: text, echostr: text }),
    success: 200,
    response: { media: 'text/plain' },
    summary: 'WeChat asks once whether this address is ours',
  },
  receiveCallback: {
    method: 'POST',
    path,
    access: 'callback',
    query: z.object({ timestamp: text, nonce: text, msg_signature: text }),
    body: z.object({ Encrypt: z.string().max(20_000) }),
    success: 200,
    response: { media: 'text/plain' },
    summary: 'A signed and sealed message of WeChat’s: acceptances given and taken back, messages that arrived',
  },
})
