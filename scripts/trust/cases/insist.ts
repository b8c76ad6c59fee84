/** A line that broke, as fetch tells it; anything else is a failure. */
const isCut = (error: unknown): boolean => error instanceof TypeError

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** How long somebody rests before they come again, in milliseconds, and how often they do: longer than a server needs to start. */
const [cut, busy, patience] = [50, 500, 600]

/** Whether nobody listens any more, because the proof is over. */
export const isOver = (urls: readonly string[]): boolean => urls.every((url) => url === '')

/** What is asked of a server: the answer's status and what it said. */
export type Asking = (url: string) => Promise<Response>
export type Answered<T> = { status: number; body: T; path: string }

/**
 * Asks until an answer arrives, at whichever server listens, as an app does whose line broke: nobody knows then whether the server has
 * done it. A server that is too busy is asked again too.
 */
export const insist = async <T>(urls: readonly string[], from: number, ask: Asking): Promise<Answered<T>> => {
  for (let turn = 0; turn < patience && !isOver(urls); turn++) {
    let wait = busy
    try {
      const answer = await ask(urls[(from + turn) % urls.length] ?? '')
      const text = await answer.text()
      if (answer.status !== 503) return { status: answer.status, body: JSON.parse(text) as T, path: new URL(answer.url).pathname }
    } catch (error) {
      if (!isCut(error)) throw error
      wait = cut
    }
    await rest(wait)
  }
  throw new Error('somebody was never answered')
}

/** The same, of what must succeed. */
export const insistOn = async <T>(urls: readonly string[], from: number, ask: Asking): Promise<T> => {
  const { status, body, path } = await insist<T>(urls, from, ask)
  if (status >= 300) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`)
  return body
}
