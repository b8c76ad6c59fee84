import type { Language } from '../platform/problem'
import type { Frequency } from './messages.words'

type Words<Args> = { title(args: Args): string; text(args: Args): string }

/** What a template of the Daily has besides: how often what it tells of comes, and what WeChat's template is filled with. */
type Public<Args> = { frequency(args: Args): Frequency; wechat(args: Args): Record<string, string> }

/**
 * A template without a `public` part is about somebody's own matter: its words are for their eyes alone, and outside of the app it only says
 * that there is something; `asks` when it waits for an answer.
 */
export type Template<Args> = Record<Language, Words<Args>> & { name: string; public?: Public<Args>; asks?: true }

/** The templates of a feature, by name; `All` is what each says. */
export type Templates<All> = { [Name in keyof All]: Template<All[Name]> }

/** WeChat refuses a `thing` of more characters. */
const most = 20
/** A text that fits into one. */
export const thing = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
