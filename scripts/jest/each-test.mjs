import { addEventHandler } from 'jest-circus'

// What jest's own runner sees to and the one of the house does not: that nothing takes for ever, and that no failure is lost.

/** What a test or a hook may take, in milliseconds, unless it says otherwise. */
const limit = Number(process.env.TEST_LIMIT ?? 30_000)

/** Rejections that nobody has looked at so far, by their promises. */
const strays = new Map()
process.on('unhandledRejection', (reason, promise) => strays.set(promise, reason))
process.on('rejectionHandled', (promise) => strays.delete(promise))

/** Throws what was rejected and never looked at: a step of the test, or of what it tests, that failed unheard. */
const nothingStrayed = async () => {
  // a rejection counts as unseen until the loop has gone round
  await new Promise(setImmediate)
  const [reason] = strays.values()
  const some = strays.size > 0
  strays.clear()
  if (some) throw reason
}

const within = (work, milliseconds) => async () => {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not after ${milliseconds} ms`)), milliseconds)
  })
  try {
    await Promise.race([work(), late])
    await nothingStrayed()
  } finally {
    clearTimeout(timer)
  }
}

addEventHandler(({ name }, { currentDescribeBlock }) => {
  if (name !== 'add_test' && name !== 'add_hook') return
  const added = name === 'add_test' ? currentDescribeBlock.children.at(-1) : currentDescribeBlock.hooks.at(-1)
  if (added.fn) added.fn = within(added.fn, added.timeout ?? limit)
})
