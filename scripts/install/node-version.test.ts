import { nodeProblem } from './node-version.mjs'

describe('the Node that runs the house', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('may be %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined()
  })

  it.each(['20.18.3', '18.20.0', '9.9.9'])('may not be %s: one line says what to do', (version) => {
    expect(nodeProblem(version)?.message).toBe(`Node ${version} is too old: install Node 20.19 or newer, then start again.`)
  })
})
