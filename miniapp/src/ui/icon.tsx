export type IconName =
  | 'back'
  | 'calendar'
  | 'call-back'
  | 'check'
  | 'clock'
  | 'close'
  | 'daily'
  | 'down'
  | 'file'
  | 'filter'
  | 'inbox'
  | 'info'
  | 'keep'
  | 'me'
  | 'next'
  | 'offline'
  | 'organisation'
  | 'phone'
  | 'place'
  | 'rights'
  | 'search'
  | 'settings'
  | 'share'
  | 'size'
  | 'speak'
  | 'trainings'
  | 'warn'

/** A drawing in the colour of its text; decoration, so what it stands next to must say it in words. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return <span className={`icon icon-${name}${small ? ' icon-small' : ''}`} aria-hidden="true" />
}
