/** An expected end: one line that says what is wrong and what to do. Shown without a stack trace. */
export class Stop extends Error {}

/**
 * Prints why a command ends and sets a failing exit code. Only what nobody foresaw shows its stack.
 * @param {unknown} error
 */
export function endWith(error) {
  process.exitCode = 1
  console.error(error instanceof Stop ? error.message : error)
}
