/** How often a long step says that it is alive: live in a terminal, as plain lines in a log. */
const [liveEvery, plainEvery] = [200, 10_000]

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Does a piece of work under a title, shows that it goes on and how long it took. `report` adds a detail to the title.
 * @template T
 * @param {string} title
 * @param {(report: (detail: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = performance.now()
  const live = process.stdout.isTTY === true
  let detail = ''
  const show = () => {
    const line = `… ${title} ${seconds(start)}${detail && ` · ${detail}`}`
    process.stdout.write(live ? `\r\x1b[2K${line.slice(0, process.stdout.columns || 80)}` : `${line}\n`)
  }
  const timer = setInterval(show, live ? liveEvery : plainEvery)
  const end = (/** @type {string} */ sign) => {
    clearInterval(timer)
    process.stdout.write(`${live ? '\r\x1b[2K' : ''}${sign} ${title} (${seconds(start)})\n`)
  }
  try {
    const result = await work((text) => {
      detail = text
    })
    end('✓')
    return result
  } catch (error) {
    end('✗')
    throw error
  }
}
