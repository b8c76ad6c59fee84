/** What a file is, by its bytes: the media types of each kind, with the endings of their names. */
export const fileKinds = {
  image: {
    zh: '照片或图片',
    en: 'photos and pictures',
    types: {
      'image/jpeg': ['jpg', 'jpeg'],
      'image/png': ['png'],
      'image/webp': ['webp'],
      'image/avif': ['avif'],
      'image/heic': ['heic', 'heif'],
      'image/heif': ['heif', 'heic'],
    },
  },
  pdf: { zh: 'PDF', en: 'PDF', types: { 'application/pdf': ['pdf'] } },
  word: {
    zh: 'Word',
    en: 'Word',
    types: {
      'application/msword': ['doc', 'wps'],
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
      'application/vnd.ms-word.document.macroenabled.12': ['docm'],
      'application/vnd.oasis.opendocument.text': ['odt'],
    },
  },
  sheet: {
    zh: 'Excel',
    en: 'Excel',
    types: {
      'application/vnd.ms-excel': ['xls', 'et'],
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
      'application/vnd.ms-excel.sheet.macroenabled.12': ['xlsm'],
      'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
    },
  },
  slides: {
    zh: 'PPT',
    en: 'PowerPoint',
    types: {
      'application/vnd.ms-powerpoint': ['ppt', 'dps'],
      'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
      'application/vnd.ms-powerpoint.presentation.macroenabled.12': ['pptm'],
      'application/vnd.oasis.opendocument.presentation': ['odp'],
    },
  },
  audio: {
    zh: '录音',
    en: 'audio',
    types: {
      'audio/mpeg': ['mp3'],
      'audio/x-m4a': ['m4a'],
      'audio/mp4': ['m4a', 'mp4'],
      'audio/wav': ['wav'],
      'audio/amr': ['amr'],
      'audio/aac': ['aac'],
      'audio/ogg': ['ogg', 'oga'],
      'audio/ogg; codecs=opus': ['opus', 'ogg'],
      'audio/flac': ['flac'],
    },
  },
  video: {
    zh: '视频',
    en: 'video',
    types: {
      'video/mp4': ['mp4', 'm4v'],
      'video/x-m4v': ['m4v', 'mp4'],
      'video/quicktime': ['mov'],
      'video/webm': ['webm'],
      'video/matroska': ['mkv'],
      'video/3gpp': ['3gp'],
      'video/3gpp2': ['3g2', '3gp'],
      'video/vnd.avi': ['avi'],
    },
  },
} as const satisfies Record<string, { zh: string; en: string; types: Record<string, readonly [string, ...string[]]> }>

export type FileKind = keyof typeof fileKinds

const kindNames = Object.keys(fileKinds) as FileKind[]

/** The kind a media type is of, and how names of it end; nothing for a type that no purpose takes. */
export const kindOfType = (type: string): { kind: FileKind; endings: readonly string[] } | undefined => {
  for (const kind of kindNames) {
    const endings = (fileKinds[kind].types as Record<string, readonly string[]>)[type]
    if (endings) return { kind, endings }
  }
  return undefined
}
