/** A break as a notice words it: days off from the first to the last, and the weekend days worked for it (调休). */
export type Break = { name: string; from: string; to: string; workedInstead: readonly string[] }

/** What the State Council's notice says of a year; a year without a notice is not in the list. */
export type HolidayYear = { year: number; document: string; issued: string; title: string; breaks: readonly Break[] }

const off = (name: string, from: string, to: string, ...workedInstead: string[]): Break => ({ name, from, to, workedInstead })

const yearOf = (year: number, document: string, issued: string, breaks: Break[]): HolidayYear => ({
  year,
  document,
  issued,
  title: `国务院办公厅关于${year}年部分节假日安排的通知`,
  breaks,
})

/**
 * The years whose notice is out. The next one is added here when the State Council has issued it, usually in November; until then days
 * behind the last year are counted by weekends alone and every deadline that meets them is marked provisional.
 */
export const holidayYears: readonly HolidayYear[] = [
  yearOf(2024, '国办发明电〔2023〕7号', '2023-10-25', [
    off('元旦', '2024-01-01', '2024-01-01'),
    off('春节', '2024-02-10', '2024-02-17', '2024-02-04', '2024-02-18'),
    off('清明节', '2024-04-04', '2024-04-06', '2024-04-07'),
    off('劳动节', '2024-05-01', '2024-05-05', '2024-04-28', '2024-05-11'),
    off('端午节', '2024-06-10', '2024-06-10'),
    off('中秋节', '2024-09-15', '2024-09-17', '2024-09-14'),
    off('国庆节', '2024-10-01', '2024-10-07', '2024-09-29', '2024-10-12'),
  ]),
  yearOf(2025, '国办发明电〔2024〕12号', '2024-11-12', [
    off('元旦', '2025-01-01', '2025-01-01'),
    off('春节', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'),
    off('清明节', '2025-04-04', '2025-04-06'),
    off('劳动节', '2025-05-01', '2025-05-05', '2025-04-27'),
    off('端午节', '2025-05-31', '2025-06-02'),
    off('国庆节、中秋节', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'),
  ]),
  yearOf(2026, '国办发明电〔2025〕7号', '2025-11-04', [
    off('元旦', '2026-01-01', '2026-01-03', '2026-01-04'),
    off('春节', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'),
    off('清明节', '2026-04-04', '2026-04-06'),
    off('劳动节', '2026-05-01', '2026-05-05', '2026-05-09'),
    off('端午节', '2026-06-19', '2026-06-21'),
    off('中秋节', '2026-09-25', '2026-09-27'),
    off('国庆节', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'),
  ]),
]
