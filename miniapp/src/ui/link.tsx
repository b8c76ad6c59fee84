import type { MouseEvent, ReactNode } from 'react'
import { type RouteName, type RouteParams, webAddressOf } from '../platform/addresses'
import { go } from '../platform/navigation'
import { isWeapp } from '../platform/target'

type Props = {
  to: RouteName
  params?: RouteParams
  className?: string | undefined
  label?: string
  current?: boolean
  children: ReactNode
  onFollow?: () => void
}

const opensElsewhere = (event: MouseEvent) => event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0

/** A link to a page of the app: a real address in a browser, a tap in WeChat. */
export function Link({ to, params, className, label, current, children, onFollow }: Props) {
  const shared = { ...(className && { className }), ...(label && { 'aria-label': label }) }
  const follow = () => {
    onFollow?.()
    void go(to, params)
  }
  if (isWeapp) {
    return (
      // WeChat's own names for a role and a tap
      <div {...shared} {...{ 'aria-role': 'link', onClick: follow }}>
        {children}
      </div>
    )
  }
  const onClick = (event: MouseEvent) => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    follow()
  }
  return (
    <a {...shared} href={webAddressOf(to, params)} aria-current={current ? 'page' : undefined} onClick={onClick}>
      {children}
    </a>
  )
}
