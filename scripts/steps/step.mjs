/** How often a long step says that it is alive: live in a terminal, as plain lines in a log. */
const [liveEvery, plainEvery] = [200, 10_000]

/** Steps may lie in each other: the innermost one shows. @type {(() => void)[]} */
const open = []

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Does a piece of work under a title, shows that it goes on, how long it took and whether it is well. `report` adds a
 * detail to the title.
 * @template T
 * @param {string} title
 * @param {(report: (detail: string) => void) => Promise<T>} work
 * @param {(result: T) => boolean} [isWell]
 * @returns {Promise<T>}
 */
export async function step(title, work, isWell = () => true) {
  const start = performance.now()
  const live = process.stdout.isTTY === true
  let detail = ''
  const show = () => {
    const line = `… ${title} ${seconds(start)}${detail && ` · ${detail}`}`
    process.stdout.write(live ? `\r\x1b[2K${line.slice(0, process.stdout.columns || 80)}` : `${line}\n`)
  }
  const timer = setInterval(() => open.at(-1) === show && show(), live ? liveEvery : plainEvery)
  open.push(show)
  const end = (/** @type {string} */ sign) => {
    clearInterval(timer)
    open.splice(open.indexOf(show), 1)
    process.stdout.write(`${live ? '\r\x1b[2K' : ''}${sign} ${title} (${seconds(start)})\n`)
  }
  try {
    const result = await work((text) => {
      detail = text
    })
    end(isWell(result) ? '✓' : '✗')
    return result
  } catch (error) {
    end('✗')
    throw error
  }
}
