import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Company } from '../../../../src/licenses/answer.ts';
import type { Mention } from '../../../../src/recognizer/mention.ts';
import { speak } from '../../../support/vscode-double.ts';
import { companyWith } from './knowledge/company-with.ts';
import { open } from '../../licenses/setup.ts';
import { license } from '../panels/license/dossiers.ts';

vi.mock('vscode', async () => import('../../../support/vscode-double.ts'));
const { contentsFor } = await import('../../../../src/features/document/hover/hover-contents.ts');

const { licenseNumber } = license;

function hoverOver(
  company: Company | undefined,
  value = licenseNumber,
  kind = 'licenseNumber',
  suffix?: string,
) {
  const { known } = open(undefined);
  vi.spyOn(known, 'companyNamed').mockReturnValue(company);
  const behind = suffix === undefined ? {} : { suffix };
  const mention = { kind, value, start: 0, end: value.length, ...behind } as Mention;
  const blocks = contentsFor(mention, known, { kind: 'ready' }, undefined);
  return blocks
    .map((block) => block.value.replaceAll('\\', '').replaceAll(/\(command:[^)]*\)/g, ''))
    .join('\n\n');
}

afterEach(() => speak('en'));

describe('a hover over a licence number', () => {
  test('says first whether it is valid, whose, and by the answer of which day; caveats after it', () => {
    const words = hoverOver(companyWith(['valid']));
    const [head, coverage] = words.split('\n\n');
    expect(head).toBe(
      `**[${licenseNumber}]** · **valid (no date of expiry in this source)** · [${license.companyName}] · by the answer of Nov 23, 2026`,
    );
    expect(coverage).toContain('内容分发网络业务: 全国');
    expect(words.indexOf('The classes are not the businesses')).toBeGreaterThan(words.indexOf('asked'));
  });

  test('says so of an invalid one, in Chinese as well', () => {
    expect(hoverOver(companyWith(['invalid'])).split('\n\n')[0]).toContain(' · **invalid** · ');
    speak('zh-cn');
    expect(hoverOver(companyWith(['invalid'])).split('\n\n')[0]).toMatch(
      /^\*\*\[.*\]\*\* · \*\*无效\*\* · .*依据 2026年11月23日的查询结果$/u,
    );
  });

  test('claims nothing of a number of which nothing is stored, or only its company', () => {
    for (const words of [hoverOver(undefined), hoverOver(companyWith(['valid']), 'B2-20990099')]) {
      expect(words).toContain('whether it is valid, and whose it is, is not known');
      expect(words).not.toContain(license.companyName);
    }
  });

  test('with the suffix of a site says of the licence what is known, and that the number may be a filing', () => {
    const words = hoverOver(companyWith(['valid']), licenseNumber, 'licenseNumber', '1626X');
    expect(words.split('\n\n')[0]).toContain('**valid (no date of expiry in this source)**');
    expect(words).toContain(`**${licenseNumber}-1626X**`);
    expect(words).toContain('the number may be a filing, which proves no licence in force');
    expect(hoverOver(companyWith(['valid']))).not.toContain('may be a filing');
  });

  test('does not ask of a filing whether it is a valid licence', () => {
    const words = hoverOver(undefined, '京ICP备20990001号', 'icpFiling');
    expect(words).toContain('A filing registers a site or an app');
    expect(words).not.toContain('whether it is valid');
  });
});

test('of two licences with one number the worse is told', () => {
  expect(hoverOver(companyWith(['valid', 'unknown', 'invalid'])).split('\n\n')[0]).toContain('**invalid**');
  expect(hoverOver(companyWith(['valid', 'unknown'])).split('\n\n')[0]).toContain(
    ' · **validity unknown** · ',
  );
});

test('a code that breaks the rule as codes in use do is explained, and offered all the same', () => {
  const over = (value: string): readonly string[] => {
    const mention = { kind: 'creditCode', valid: false, value, start: 0, end: value.length } as const;
    const blocks = contentsFor(mention, open(undefined).known, { kind: 'ready' }, '1 call');
    return blocks.map((block) => block.value.replaceAll('\\', ''));
  };
  const [warning, offer, ...others] = over('91350203M000ABCDX9');
  expect(warning).toContain('Perhaps not a valid credit code');
  expect(warning).toContain('It can be asked for.');
  expect(offer).toContain('[Look up (1 call)](command:telecomLicense.search');
  expect(others).toEqual([]);
  expect(over('91110108MA01A2B3C5')).toHaveLength(1);
});
