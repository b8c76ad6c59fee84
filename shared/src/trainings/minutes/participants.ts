import { minutesAttended, type Stay } from '../check-in/minutes'

/** A line of a meeting tool's list as it was written: who, and either when they came and went or how long they stayed. */
export type ParticipantLine = { name: string; phone?: string | undefined; stay?: Stay | undefined; minutes?: number | undefined }

/** Somebody of the list: all their lines together. */
export type Participant = { name: string; phone?: string | undefined; minutes: number }

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

/** Who is who: lines with one number are one person, and without numbers those with one name. */
const keyOf = ({ name, phone }: ParticipantLine): string => phone ?? `name ${fold(name)}`

/** Brings the lines of each person together; minutes at the same time on two devices count once. */
export const participantsOf = (lines: readonly ParticipantLine[], session: Stay): Participant[] => {
  const people = new Map<string, ParticipantLine[]>()
  for (const line of lines) people.set(keyOf(line), [...(people.get(keyOf(line)) ?? []), line])
  return [...people.values()].map((own) => {
    const stays = own.flatMap(({ stay }) => (stay ? [stay] : []))
    const told = own.reduce((sum, { stay, minutes = 0 }) => sum + (stay ? 0 : minutes), 0)
    const most = Math.floor((session.to - session.from) / 60_000)
    const { name, phone } = own[0] as ParticipantLine
    return { name, ...(phone && { phone }), minutes: Math.min(most, minutesAttended(stays, session) + told) }
  })
}

type Known = { booking: string; name?: string | undefined; phone?: string | undefined }

/** Whom a participant is: by the number, else by a name that one person alone has. `candidates` are those whom somebody has to look at. */
export const matchOf = ({ name, phone }: Participant, known: readonly Known[]): { booking?: string; candidates: string[] } => {
  const byPhone = phone ? known.find((one) => one.phone === phone) : undefined
  if (byPhone) return { booking: byPhone.booking, candidates: [] }
  const wanted = fold(name)
  const same = known.filter((one) => one.name && fold(one.name) === wanted)
  const [only] = same
  // Whose number is another one is perhaps another person of that name.
  if (only && same.length === 1 && !(phone && only.phone)) return { booking: only.booking, candidates: [] }
  const like = known.filter((one) => one.name && (wanted.includes(fold(one.name)) || fold(one.name).includes(wanted)))
  return { candidates: (same.length > 0 ? same : like).map(({ booking }) => booking) }
}
