import { buildPackage } from '../../../../../src/features/evidence/package/build.ts';
import { fileSum, type PackageFile } from '../../../../../src/features/evidence/package/checksums.ts';
import type { FolderEntry, PackageFolder } from '../../../../../src/features/evidence/package/verify.ts';
import type { EvidenceAbout } from '../../../../../src/features/evidence/subject.ts';
import type { License } from '../../../../../src/domain/license.ts';
import type { SearchPages } from '../../../../../src/licenses/answer.ts';
import { license } from '../../../store/setup.ts';

export const QUERY = '云梦虚构有限公司';

const provenance = { data: 'real', source: 'stored', fetchedAt: 1e12, orderNumber: 'N-1' } as const;

/** The files of a package about one company. */
export async function madePackage(
  licenses: readonly License[] = [license('1')],
  { query = QUERY, ...more }: Partial<EvidenceAbout & Pick<SearchPages, 'query'>> = {},
) {
  const bytes = new TextEncoder().encode('{"Status":"200"}');
  const file = { path: 'answers/001-GetList-N-1.json', bytes };
  const { path, size, sha256 } = await fileSum(file);
  const facts = { query, licenses, unreadable: 0, totalRecords: licenses.length, nextPage: null };
  const company = { id: 'keyno', keyNo: 'keyno', name: query, pinned: false, more: null, missing: 0 };
  return buildPackage({
    subject: {
      kind: 'company',
      company: {
        ...{ ...company, unreadable: 0, query, provenance },
        licenses: licenses.map((value) => ({ license: { value, provenance }, annualReport: null })),
      },
      search: { value: facts, provenance },
      answers: [
        {
          ...{ method: 'GetList', query, page: 1, fetchedAt: 1e12, orderNumber: 'N-1' },
          received: { kind: 'kept', file: path, size, sha256 },
        },
      ],
    },
    about: {
      ...{
        language: 'zh',
        savedAt: 1.1e12,
        timeZone: 'Asia/Shanghai',
        host: 'vendor.invalid',
        version: '1.0.0',
      },
      ...more,
    },
    bodies: [file],
    report: '<!doctype html>',
  });
}

/** A folder in memory. */
export function folderOf(
  files: readonly PackageFile[],
  others: readonly FolderEntry[] = [],
): PackageFolder & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    entries: () =>
      Promise.resolve([
        ...files.map(({ path, bytes }) => ({ path, kind: 'file' as const, size: bytes.length })),
        ...others,
      ]),
    read: (path) => {
      reads.push(path);
      const file = files.find((each) => each.path === path);
      return file ? Promise.resolve(file.bytes) : Promise.reject(new Error(`no ${path}`));
    },
  };
}
