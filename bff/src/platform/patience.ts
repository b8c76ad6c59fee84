import { ProblemError } from './problem-error'

/** How long a person waits before they are told that the database does not answer, in milliseconds. */
const patience = 1_800

const tooLong = (): ProblemError => new ProblemError('unavailable', undefined, undefined, { cause: new Error('no answer in time') })

/** What `work` resolves with; rejects with `unavailable` when a person would wait too long for it. The work itself goes on. */
export const withinPatience = async <T>(work: Promise<T>, milliseconds = patience): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong()), milliseconds)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
