import * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'

/**
 * Must be imported before the first schema is made. WeChat's runtime has no `new Function`, and even asking for it trips a strict
 * content-security policy, so schemas are compiled just in time only where Node runs them.
 */
const runsOnNode = 'process' in globalThis && !('document' in globalThis)

z.config({ ...zhCN(), jitless: !runsOnNode })
