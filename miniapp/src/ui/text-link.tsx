import type { MouseEvent, ReactNode } from 'react'
import { follow } from '../platform/navigation'
import { isWeapp } from '../platform/target'

/** A link inside a text, to a page of ours or to the web. */
export function TextLink({ address, className, children }: { address: string; className?: string | undefined; children: ReactNode }) {
  if (isWeapp) {
    return (
      // WeChat's own names for a role and a tap
      <span className={className} {...{ 'aria-role': 'link', onClick: () => void follow(address) }}>
        {children}
      </span>
    )
  }
  const isOurs = address.startsWith('/')
  const onClick = (event: MouseEvent) => {
    if (!isOurs || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void follow(address)
  }
  return (
    <a href={address} className={className} onClick={onClick} {...(!isOurs && { target: '_blank', rel: 'noopener noreferrer' })}>
      {children}
    </a>
  )
}
