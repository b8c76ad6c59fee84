import { type FileKind, fileKinds } from './file-kinds'

/** What is taken for a purpose: kinds, the megabytes (2^20) of one file, how many may belong to one thing, whether files with macros may. */
type UploadLimits = { kinds: readonly FileKind[]; mostMegabytes: number; mostFiles: number; macros?: true }

const papers = ['pdf', 'image', 'word'] as const satisfies FileKind[]
const office = ['pdf', 'image', 'word', 'sheet', 'slides'] as const satisfies FileKind[]

/** What files are uploaded for. Evidence is taken as it is, with its macros: it is what somebody received. */
export const uploadPurposes = {
  application: { kinds: papers, mostMegabytes: 20, mostFiles: 20 },
  authorisation: { kinds: ['pdf', 'image'], mostMegabytes: 20, mostFiles: 5 },
  evidence: { kinds: [...office, 'audio', 'video'], mostMegabytes: 200, mostFiles: 50, macros: true },
  material: { kinds: office, mostMegabytes: 50, mostFiles: 20 },
} as const satisfies Record<string, UploadLimits>

export type UploadPurpose = keyof typeof uploadPurposes

/** The names of all purposes. */
export const purposeNames = Object.keys(uploadPurposes) as [UploadPurpose, ...UploadPurpose[]]

/** The limits of a purpose. */
export const limitsOf = (purpose: UploadPurpose): UploadLimits => uploadPurposes[purpose]

/** The kinds a purpose takes, as one says them. */
export const kindsInWords = (purpose: UploadPurpose, language: 'zh' | 'en'): string =>
  limitsOf(purpose)
    .kinds.map((kind) => fileKinds[kind][language])
    .join(language === 'zh' ? '、' : ', ')

/** What a browser's file picker offers. Pictures go as a whole, so that a phone offers its camera too. */
export const acceptOf = (purpose: UploadPurpose): string =>
  limitsOf(purpose)
    .kinds.flatMap((kind) =>
      kind === 'image' || kind === 'audio' || kind === 'video'
        ? [`${kind}/*`]
        : Object.values(fileKinds[kind].types as Record<string, readonly string[]>).flatMap((endings) => endings.map((end) => `.${end}`)),
    )
    .join(',')
