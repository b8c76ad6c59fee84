import { useQuery } from '@tanstack/react-query'
import { createClient } from '@tisc/shared/platform/client'
import { remindersContract } from '@tisc/shared/staff/reminders.contract'
import { send } from '../../platform/request'

export const remindersApi = createClient(remindersContract, send)

/** What waits for me, looked at again each minute. */
export const useReminders = () =>
  useQuery({ queryKey: ['reminders'], queryFn: () => remindersApi.listReminders(), refetchInterval: 60_000 })
