import type { Booking, Training } from '@tisc/shared/trainings/trainings.schema'
import { useState } from 'react'
import { NoAnswer } from '../../../platform/no-answer'
import { useMine } from '../../../platform/use-mine'
import { useSending } from '../../../platform/use-sending'
import { useProblemsIn } from '../../../ui/problems'
import { isTrainingsAnswer, trainingsApi } from '../trainings.api'
import { keepBooking, keptBooking } from './kept-bookings'

export type BookingAndTraining = { booking: Booking; training: Training }

/** A booking with its training, whose seats and clock it needs. */
export const useBooking = (id: string) =>
  useMine<BookingAndTraining>({
    kept: () => keptBooking(id),
    operation: 'getBooking',
    request: { params: { id } },
    ask: async () => {
      const booking = await trainingsApi.getBooking({ params: { id } })
      return keepBooking({ booking, training: await trainingsApi.getTraining({ params: { id: booking.trainingId } }) })
    },
    isAnswer: (data) => isTrainingsAnswer('getBooking', data),
  })

export type Deed = 'accept' | 'decline' | 'cancel' | 'switch'

/** Doing something with a booking. What the server refused stays in its words beside the button that asked, and the page asks anew. */
export const useDeeds = (onDone: () => Promise<void>) => {
  const { sending, send } = useSending()
  const [asked, setAsked] = useState<Deed>()
  const problemsIn = useProblemsIn()
  const does = async (deed: Deed, ask: () => Promise<Booking>) => {
    setAsked(deed)
    let isAnswered = true
    const done = await send(() =>
      ask().catch((error: unknown) => {
        isAnswered = !(error instanceof NoAnswer)
        throw error
      }),
    )
    // What nobody answered changed nothing: the page stays as it is.
    if (isAnswered) await onDone()
    return done !== undefined
  }
  const [problem] = problemsIn(sending.error, [])
  return {
    does,
    isSending: sending.isSending,
    refusalOf: (...deeds: Deed[]) => (asked && deeds.includes(asked) ? problem?.say : undefined),
  }
}
