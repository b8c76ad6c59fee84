import { spawn } from 'node:child_process'
import { Stop } from './stop.mjs'

/**
 * Runs a program to its end and gives back what it printed; fails with the end of that when the program fails.
 * @param {string} program
 * @param {string[]} options
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void }} [settings]
 * @returns {Promise<string>}
 */
export function command(program, options, { cwd, env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const endChild = () => child.kill()
    process.once('exit', endChild)
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        printed += text
        if (onLine) for (const line of text.split('\n')) if (line.trim()) onLine(line.trim())
      })
    }
    child.once('error', (error) => reject(new Stop(`${program} cannot be run: ${error.message}`)))
    child.once('close', (code, signal) => {
      process.removeListener('exit', endChild)
      if (code === 0) resolve(printed)
      else reject(new Stop(`${program} ${options.join(' ')} failed (${signal ?? code}):\n${lastLines(printed)}`))
    })
  })
}

/** @param {string} text */
const lastLines = (text) => text.trimEnd().split('\n').slice(-60).join('\n')
