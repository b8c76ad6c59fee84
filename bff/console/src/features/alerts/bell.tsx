import { Link } from 'react-router'
import { State } from '../../ui/state'
import { useAlerts } from './alerts.api'

/** 故障: stands in the side bar of every page while something fails; silent otherwise. */
export const Bell = () => {
  const open = useAlerts().data?.open ?? 0
  return (
    <div role="status">
      {open > 0 && (
        <Link to="/alerts">
          <State tone="warning">{`${open}项故障`}</State>
        </Link>
      )}
    </div>
  )
}
