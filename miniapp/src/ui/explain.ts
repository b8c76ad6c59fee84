import type { ApiProblem } from '@tisc/shared/platform/client'
import { NoAnswer } from '../platform/no-answer'
import type { IconName } from './icon'

type Explanation = { icon: IconName; fact: string; say: string; canRetry: boolean }

const noAnswer: Record<NoAnswer['reason'], Explanation> = {
  offline: { icon: 'offline', fact: '现在没有网', say: '连上网以后再试。', canRetry: true },
  timeout: { icon: 'clock', fact: '等了10秒还没有回应', say: '网络可能很慢，可以再试一次。', canRetry: true },
  unreachable: { icon: 'offline', fact: '连不上服务', say: '您的网络是通的，可能是服务暂时停了。', canRetry: true },
}

// told apart by name: importing the class would bring zod onto the first screen
const isProblem = (error: unknown): error is ApiProblem => error instanceof Error && error.name === 'ApiProblem'

/** A failure in words for the reader. */
export const explain = (error: unknown): Explanation => {
  if (error instanceof NoAnswer) return noAnswer[error.reason]
  if (!isProblem(error)) return { icon: 'warn', fact: '这里出了错', say: '内容没有读出来，可以再试一次。', canRetry: true }
  const { status, title, detail } = error.problem
  return status === 404
    ? { icon: 'search', fact: '没有找到', say: '这个地址没有内容，可能写错了。', canRetry: false }
    : { icon: 'warn', fact: title, say: detail ?? '可以过一会儿再试。', canRetry: true }
}
