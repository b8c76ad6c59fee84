/** Endings that tell a legal form and not who somebody is. */
const forms = /(股份有限公司|有限责任公司|有限公司|律师事务所|事务所|集团|公司|co\.?,?ltd\.?|limited|ltd\.?|inc\.?|gmbh|llc)$/u

/** A name as it is compared: one width and case, without blanks, points, brackets and legal form. */
export const comparable = (name: string): string => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
  return plain.replace(forms, '') || plain
}

/** Names that are this short must be alike; of longer ones it is enough that one stands within the other. */
const shortest = 4

/** Whether two names are as long and differ in one character. */
const differInOne = (one: string, two: string): boolean => {
  const [first, second] = [[...one], [...two]]
  return first.length === second.length && first.filter((character, at) => character !== second[at]).length === 1
}

/**
 * How two names are alike: the same but for how they are written, or so near that a person has to judge, because one stands within the
 * other or a single character differs.
 */
export const likenessOf = (one: string, two: string): 'same' | 'near' | undefined => {
  const [short = '', long = ''] = [comparable(one), comparable(two)].sort((a, b) => a.length - b.length)
  if (short === '') return undefined
  if (short === long) return 'same'
  const { length } = [...short]
  return (length > 1 && long.includes(short)) || (length >= shortest && differInOne(short, long)) ? 'near' : undefined
}

/** Whether two names may be those of the same person or organisation, where nobody is asked to judge. */
export const mayBeSame = (one: string, two: string): boolean => {
  const [short = '', long = ''] = [comparable(one), comparable(two)].sort((a, b) => a.length - b.length)
  if (short === '') return false
  return short === long || ([...short].length >= shortest && long.includes(short))
}

/** What an applicant and a reviewer have in common; nothing when they have nothing. `interests` are names, one a line or as a list. */
export const commonInterest = (
  applicant: { name: string; employer?: string | undefined; interests?: string | undefined },
  reviewer: { name: string; interests: readonly string[] },
): string | undefined => {
  const theirs = [reviewer.name, ...reviewer.interests]
  const own = [applicant.name, applicant.employer ?? '', ...(applicant.interests ?? '').split(/[\n；;、]/)].filter(Boolean)
  return own.find((one) => theirs.some((two) => mayBeSame(one, two)))
}
