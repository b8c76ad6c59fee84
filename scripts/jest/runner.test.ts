import Runner from './runner.mjs'

interface Channel {
  onMessage: (listener: (message: object) => void) => void
  postMessage: (message: string) => void
}

it('tells a process that asks late what it told the others', () => {
  const given: Channel[] = []
  const pool = { run: (_path: string, { channel }: { channel: Channel }) => given.push(channel) }
  const projects = new Runner({ maxWorkers: 2 })._testRunners
  projects.set('project', { pool })
  for (const path of ['one', 'other']) projects.get('project')?.run({ path })
  const heard: string[] = []
  for (const [at, name] of ['quick', 'late'].entries()) given[at]?.onMessage(() => heard.push(name))
  given[0]?.postMessage('jest-light-runner-get-worker-data')
  heard.length = 0
  given[1]?.postMessage('jest-light-runner-get-worker-data')
  expect(heard).toContain('late')
})
