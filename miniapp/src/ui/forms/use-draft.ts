import type { Answers } from '@tisc/shared/forms/answer.schema'
import { useCallback, useEffect, useRef, useState } from 'react'
import { onOnline } from '../../platform/network'
import { session } from '../../platform/session'
import { isWeapp } from '../../platform/target'
import { useStored } from '../../platform/use-stored'
import { problemIn } from '../explain'
import { meet } from './bring-together'
import { type AccountDraft, type DraftHome, type KeptDraft, leaveToOwner } from './kept-draft'

/** Where the answers are: `saved` in the account, `device` only here, `saving`, `full` where the device has no room either. */
export type Saved = 'saved' | 'saving' | 'device' | 'full'

/** How long after the last key the account is told, in milliseconds. */
const pause = 800

/** The account's draft, brought together with the device's; rejects where it cannot be asked. Answers the other one where a person must choose. */
const compare = async ({ kept, ask }: DraftHome): Promise<AccountDraft | undefined> => {
  const draft = await ask()
  const outcome = meet(kept.read(), draft)
  if (outcome === 'choose') return draft
  if (outcome === 'account' && draft) kept.write(takenOver(kept.read(), draft))
  else if (!draft) kept.write({ ...kept.read(), revision: 0, isSaved: Object.keys(kept.read().answers).length === 0 })
  return undefined
}

const takenOver = (kept: KeptDraft, { answers, revision }: AccountDraft): KeptDraft => {
  const { since } = session.read()
  return { ...kept, answers: answers as Answers, revision, isSaved: true, ...(since && { since }) }
}

/** Tells the account what the device has. */
const push = async ({ kept, save, agree }: DraftHome): Promise<void> => {
  const sent = kept.read()
  if (sent.revision === 0) await agree(sent)
  const { revision } = await save({ revision: sent.revision, answers: sent.answers })
  const { since } = session.read()
  const now = kept.read()
  kept.write({ ...now, revision, isSaved: now.answers === sent.answers, ...(since && { since }) })
}

/** Another tab of this browser may go on with the same answers. */
const useOtherTabs = ({ reread }: DraftHome['kept']): void =>
  useEffect(() => {
    if (isWeapp) return
    window.addEventListener('storage', reread)
    return () => window.removeEventListener('storage', reread)
  }, [reread])

/**
 * A form's answers: at once on the device, and a moment later in the account of who is signed in. `other` is what another device has where
 * a person must choose; nothing that was typed is ever dropped without that.
 */
export const useDraft = (home: DraftHome) => {
  const { kept } = home
  const draft = useStored(kept)
  useOtherTabs(kept)
  const { since } = useStored(session)
  const [isReady, setReady] = useState(false)
  const [isFull, setFull] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [other, setOther] = useState<AccountDraft>()
  const running = useRef<Promise<void>>(undefined)

  const settle = useCallback(async () => {
    if (!session.read().since) return
    try {
      setOther(await compare(home))
    } catch {
      // whoever is not reached goes on with what the device has
    }
  }, [home])

  /** Saves what is not saved yet; answers whether the account has everything now. */
  const save = useCallback(async (): Promise<boolean> => {
    await running.current
    if (kept.read().isSaved) return true
    setSaving(true)
    const work = push(home).catch(async (error: unknown) => {
      if (problemIn(error)?.status === 409) await settle()
    })
    running.current = work
    await work
    setSaving(false)
    return kept.read().isSaved
  }, [home, kept, settle])

  useEffect(() => {
    leaveToOwner(kept, since)
    void settle().then(() => setReady(true))
  }, [kept, since, settle])

  const { answers, isSaved } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the answers begins the pause anew
  useEffect(() => {
    if (!since || !isReady || other || isSaved) return
    const timer = setTimeout(() => void save(), pause)
    const stop = onOnline(() => void save())
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [answers, isSaved, since, isReady, other, save])

  const change = (part: Partial<KeptDraft>) => setFull(!kept.write({ ...kept.read(), ...part }))
  const saved: Saved = isFull ? 'full' : isSaving ? 'saving' : since && isSaved && draft.revision > 0 ? 'saved' : 'device'
  return {
    draft,
    isReady,
    other,
    saved,
    save,
    settle,
    answer: (key: string, value: Answers[string] | undefined) => {
      const { [key]: _, ...rest } = kept.read().answers
      change({ answers: value === undefined ? rest : { ...rest, [key]: value }, isSaved: false })
    },
    go: (at: string) => change({ at }),
    /** Of two versions one goes on; the other's place is taken. */
    choose: (mine: boolean) => {
      if (!other) return
      kept.write(mine ? { ...kept.read(), revision: other.revision, isSaved: false } : takenOver(kept.read(), other))
      setOther(undefined)
    },
  }
}
