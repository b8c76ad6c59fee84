import { useQuery } from '@tanstack/react-query'
import { createClient } from '@tisc/shared/platform/client'
import { alertsContract } from '@tisc/shared/staff/alerts.contract'
import { send } from '../../platform/request'
import { useMay } from '../staff/staff.api'

export const alertsApi = createClient(alertsContract, send)

/** What fails, looked at again each minute while somebody who may see it is here. */
export const useAlerts = () =>
  useQuery({ queryKey: ['alerts'], queryFn: () => alertsApi.listAlerts(), enabled: useMay('alerts'), refetchInterval: 60_000 })
