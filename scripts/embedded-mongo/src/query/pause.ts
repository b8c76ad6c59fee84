import { setImmediate } from 'node:timers/promises'

const sliceMs = 5
let sliceStarted = performance.now()
let resets = false

/** Lets other connections run if this turn of the event loop has lasted long enough; nearly free otherwise. */
export async function pauseIfDue(): Promise<void> {
  if (!resets) {
    resets = true
    sliceStarted = performance.now()
    queueReset()
  }
  if (performance.now() - sliceStarted < sliceMs) return
  await setImmediate()
  sliceStarted = performance.now()
}

/** The clock starts with the turn, whoever works in it. */
function queueReset(): void {
  globalThis.setImmediate(() => {
    resets = false
  })
}
