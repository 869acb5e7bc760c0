import { compareRecord, type ComparedLicense } from '../../domain/regulator/compare.ts';
import { presentRecord, type Recorded } from '../../licenses/kept-record.ts';
import { ownRow } from '../../pages/row-view.ts';
import type { Row } from '../../protocol/page.ts';
import { differingWords, recordLine, yourRecordLabel } from '../../wording/regulator/record-words.ts';

/**
 * What the user recorded, beside the facts of an answer: who reads only those must not miss it, nor that it is other than
 * what the vendor says. None where nothing is recorded.
 * @param license what the record is held against; `null` of a company as a whole.
 */
export function recordRows(recorded: Recorded, license: ComparedLicense | null): readonly Row[] {
  const record = presentRecord(recorded);
  if (!record) return [];
  const differing = license ? differingWords(compareRecord(record, license)) : '';
  return [{ ...ownRow(yourRecordLabel(), recordLine(recorded)), remark: differing || null }];
}
