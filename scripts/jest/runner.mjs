import LightRunner from 'jest-light-runner/child-process'

/**
 * What a process that begins learns its settings by. The library's own channel answers everybody who has work when one asks, and forgets
 * them: a process that was still loading then asked in vain, and its tests waited for ever. This one answers whenever somebody asks.
 */
const settingsFor = (workerData) => {
  const everybody = new Set()
  return {
    onMessage: (listener) => everybody.add(listener),
    postMessage: (asked) => {
      if (asked !== 'jest-light-runner-get-worker-data') return
      for (const tell of everybody) tell({ type: 'jest-light-runner-worker-data', workerData })
    },
  }
}

/** The processes of each project, whose channel is ours. */
class Projects extends Map {
  constructor(settingsOf) {
    super()
    this.settingsOf = settingsOf
  }

  set(projectConfig, { pool }) {
    const channel = settingsFor(this.settingsOf(projectConfig))
    return super.set(projectConfig, { pool, run: ({ path }) => pool.run(path, { channel }) })
  }
}

/** Runs tests in processes that keep what they have loaded. */
export default class Runner extends LightRunner {
  constructor(globalConfig) {
    super(globalConfig)
    this._testRunners = new Projects((projectConfig) => ({ globalConfig, projectConfig, runtime: this._runtime }))
  }
}
