/** What a feed reader that fetches for many people says in its User-Agent: `Feedly/1.0 (…; 16 subscribers; …)`. */
const subscribers = /(?<![\d.])(\d{1,7}) (?:subscribers?|readers?)\b/i
const product = /^\p{L}[\p{L}\d._-]*(?: \p{L}[\p{L}\d._-]*)*/u

/** Services that are known to the world: whoever invents names cannot crowd them out, nor add names to one of them. */
const wellKnown = [
  'Feedly',
  'Inoreader',
  'NewsBlur',
  'Feedbin',
  'Feeder',
  'Feedspot',
  'FreshRSS',
  'Miniflux',
  'Tiny Tiny RSS',
  'The Old Reader',
  'BazQux',
  'Netvibes',
  'Flipboard',
  'Nextcloud',
]
const oneOfThem = new RegExp(`^(${wellKnown.join('|')})(?![\\p{L}\\d])`, 'iu')

/** The well-known service that a program's name begins with. */
const wellKnownIn = (name: string): string | undefined => {
  const said = oneOfThem.exec(name)?.[1]?.toLowerCase()
  return wellKnown.find((service) => service.toLowerCase() === said)
}

export const isWellKnown = (service: string): boolean => wellKnown.includes(service)

/** Programs that fetch feeds to fill a search engine or a model: nobody reads there. */
const collectors = /googlebot|bingbot|baiduspider|sogou|360spider|yisou|bytespider|petalbot|yandexbot|gptbot|ahrefs|semrush|mj12bot/i

/** The service and for how many it fetches; undefined for a program that fetches for one. */
export const announced = (agent: string): { service: string; subscribers: number } | undefined => {
  const count = subscribers.exec(agent)?.[1]
  const name = product.exec(agent)?.[0].slice(0, 40)
  return count && name ? { service: wellKnownIn(name) ?? name, subscribers: Number(count) } : undefined
}

export const isCollector = (agent: string): boolean => collectors.test(agent)
