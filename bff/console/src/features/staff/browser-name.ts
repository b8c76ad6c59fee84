const browsers: [RegExp, string][] = [
  [/MicroMessenger\//, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser\//, 'QQ浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const nameIn = (names: [RegExp, string][], agent: string): string | undefined => names.find(([pattern]) => pattern.test(agent))?.[1]

/** What a browser calls itself, in the words people know it by; the whole of it where we know none. */
export const browserName = (agent: string): string => {
  const [browser, system] = [nameIn(browsers, agent), nameIn(systems, agent)]
  return browser ? `${browser}${system ? `，${system}` : ''}` : agent
}
