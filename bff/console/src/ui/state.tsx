import { colours } from '../theme'

/** Six states, six shapes: printed in grey, each can still be told. */
const shapes = {
  todo: (
    <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.4" strokeDasharray="4.5 4.9" strokeLinecap="round" />
  ),
  open: <circle cx="12" cy="12" r="8.6" fill="none" stroke="currentColor" strokeWidth="3.4" />,
  waiting: (
    <>
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.6" />
      <path d="M12 3a9 9 0 0 1 0 18z" />
    </>
  ),
  done: (
    <path fillRule="evenodd" d="M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21zm5.7 6.6L10.6 15l-3.7-3.6-1.7 1.8 5.4 5.2 8.8-8.5z" />
  ),
  ended: (
    <>
      <circle cx="12" cy="12" r="9.2" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M7 10.7h10v2.6H7z" />
    </>
  ),
  warning: <path fillRule="evenodd" d="M12 2 .8 22h22.4zm-1.4 7.4h2.8v6h-2.8zm0 7.6h2.8v2.6h-2.8z" />,
} as const
export type Tone = keyof typeof shapes

const colourOf: Record<Tone, string> = {
  todo: colours.ink3,
  open: colours.open,
  waiting: colours.waiting,
  done: colours.done,
  ended: colours.ended,
  warning: colours.warning,
}

/** A state: shape, word and colour, never colour alone. */
export const State = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className="state" style={{ color: colourOf[tone] }}>
    <svg width="15" height="15" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      {shapes[tone]}
    </svg>
    {children}
  </span>
)
