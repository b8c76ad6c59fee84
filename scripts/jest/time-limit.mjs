import { addEventHandler } from 'jest-circus'

/** What a test or a hook may take, in milliseconds, unless it says otherwise. */
const limit = 30_000

const within = (work, milliseconds) => async () => {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not after ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** The runner knows no time limits; without one a test that hangs would stop the whole run without a word. */
addEventHandler(({ name }, { currentDescribeBlock }) => {
  if (name !== 'add_test' && name !== 'add_hook') return
  const added = name === 'add_test' ? currentDescribeBlock.children.at(-1) : currentDescribeBlock.hooks.at(-1)
  if (added.fn) added.fn = within(added.fn, added.timeout ?? limit)
})
