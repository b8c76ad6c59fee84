import { ApiProblem } from '@tisc/shared/platform/client'
import { appHeader } from '@tisc/shared/platform/contract'
import { problem, problemType } from '@tisc/shared/platform/problem'

/** The bytes behind an address of ours, fetched as who is signed in. Throws `ApiProblem`. */
export const fetchFile = async (url: string): Promise<Blob> => {
  const failed = (told: unknown, status: number) => {
    const known = problem.safeParse(told).data
    return new ApiProblem(known ?? { type: problemType('unavailable'), title: '文件没有取到，请检查网络后再试', status })
  }
  try {
    const answer = await fetch(url, { credentials: 'same-origin', headers: { [appHeader]: 'console' } })
    if (!answer.ok) throw failed(await answer.json().catch(() => undefined), answer.status)
    return await answer.blob()
  } catch (error) {
    // a line that breaks in the middle, also because the server noticed a changed byte
    throw error instanceof ApiProblem ? error : failed(undefined, 503)
  }
}
