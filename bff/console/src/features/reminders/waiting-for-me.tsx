import { Link } from 'react-router'
import { State } from '../../ui/state'
import { useReminders } from './reminders.api'

/** Stands in the side bar of every page while something waits for whoever works here; silent otherwise. */
export const WaitingForMe = () => {
  const count = useReminders().data?.items.length ?? 0
  return (
    <div role="status">
      {count > 0 && (
        <Link to="/reminders">
          <State tone="waiting">{`${count}条提醒`}</State>
        </Link>
      )}
    </div>
  )
}
