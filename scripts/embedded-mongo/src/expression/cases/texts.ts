import { BSONRegExp } from 'bson'
import { failing, type Rows, row } from './row'

export const texts: Rows = {
  $concat: [row({ $concat: ['a', '$b'] }, 'ax', { b: 'x' }), row({ $concat: ['a', '$none'] }, null), failing({ $concat: ['a', 1] }, 16702)],
  $split: [row({ $split: ['a,b,', ','] }, ['a', 'b', '']), failing({ $split: ['a', ''] }, 40087)],
  $toUpper: [row({ $toUpper: 'aé' }, 'Aé'), row({ $toUpper: null }, '')],
  $toLower: [row({ $toLower: 'ABC' }, 'abc')],
  $strcasecmp: [row({ $strcasecmp: ['a', 'A'] }, 0), row({ $strcasecmp: ['a', 'B'] }, -1)],
  $substr: [row({ $substr: ['hello', 1, 3] }, 'ell'), row({ $substr: ['hello', 1, -1] }, 'ello')],
  $substrBytes: [row({ $substrBytes: ['专利', 0, 3] }, '专'), failing({ $substrBytes: ['专利', 1, 2] }, 28656)],
  $substrCP: [row({ $substrCP: ['专利法', 1, 2] }, '利法')],
  $indexOfBytes: [row({ $indexOfBytes: ['专利', '利'] }, 3)],
  $indexOfCP: [row({ $indexOfCP: ['专利', '利'] }, 1), row({ $indexOfCP: ['abc', 'd'] }, -1)],
  $strLenBytes: [row({ $strLenBytes: '专利' }, 6), failing({ $strLenBytes: 1 }, 34473)],
  $strLenCP: [row({ $strLenCP: '专利' }, 2), failing({ $strLenCP: null }, 34471)],
  $trim: [row({ $trim: { input: '  a ' } }, 'a'), row({ $trim: { input: 'xxaxx', chars: 'x' } }, 'a')],
  $ltrim: [row({ $ltrim: { input: ' a ' } }, 'a ')],
  $rtrim: [row({ $rtrim: { input: ' a ' } }, ' a')],
  $replaceOne: [
    row({ $replaceOne: { input: 'aXbX', find: 'X', replacement: { $literal: '$&' } } }, 'a$&bX'),
    row({ $replaceOne: { input: null, find: 'X', replacement: '' } }, null),
  ],
  $replaceAll: [row({ $replaceAll: { input: 'aXbX', find: 'X', replacement: '-' } }, 'a-b-')],
  $regexMatch: [
    row({ $regexMatch: { input: 'Patent', regex: '^pat', options: 'i' } }, true),
    row({ $regexMatch: { input: null, regex: 'a' } }, false),
    failing({ $regexMatch: { input: 1, regex: 'a' } }, 51104),
  ],
  $regexFind: [
    row({ $regexFind: { input: '专利1', regex: new BSONRegExp('(\\d)') } }, { match: '1', idx: 2, captures: ['1'] }),
    row({ $regexFind: { input: 'a', regex: 'b' } }, null),
  ],
  $regexFindAll: [
    row({ $regexFindAll: { input: 'aba', regex: 'a' } }, [
      { match: 'a', idx: 0, captures: [] },
      { match: 'a', idx: 2, captures: [] },
    ]),
  ],
}
