import { Stop } from '../steps/stop.mjs'

const needed = [20, 19]

/**
 * What to say when this Node cannot run the house, or nothing.
 * @param {string} version
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needed
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined
  return new Stop(`Node ${version} is too old: install Node ${needed.join('.')} or newer, then start again.`)
}
