import { lookOf } from './platform/look'

// A file of its own, run before anything is drawn: without it, those who chose dark or large letters would see the page jump.
// The app's own code says the same later (`platform/use-look.ts`); the key and the wrapping are those of Taro's storage on the web.
const chosen = () => {
  const wrapped = localStorage.getItem('tisc:appearance')
  return wrapped ? JSON.parse(JSON.parse(wrapped).data) : undefined
}

try {
  const appearance = chosen()
  if (appearance) document.documentElement.className = lookOf(appearance, matchMedia('(prefers-color-scheme: dark)').matches)
} catch {
  // storage is forbidden or holds something else: the page keeps the look of the system
}
