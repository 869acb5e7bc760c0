import type { Province } from './provinces.ts';
import type { Random } from './random.ts';
import { below, pick } from './random.ts';

/**
 * One number of every form that is known. Serials from 9000 are invented: no year has come to so many.
 * The last two are filing numbers, which are no licences but do turn up in the place of one.
 */
export const numberForms: readonly string[] = [
  'B2-20269001',
  'B1-20269002',
  'B1.B2-20169003',
  'A2.B1.B2-20099004',
  'A1.B2-20119005',
  '合字B2-20169006',
  '合字B1.B2-20219007',
  '京B2-20209008',
  '湘B2-20169009',
  '京ICP证159010号',
  '苏ICP证B2-20189011',
  '黔ICP证B2-20139012',
  'ICP证粤B2-20239013号',
  '京ICP证B2-29014号',
  'B2-2004-9015号',
  '京 ICP 证 119016 号',
  'B1.B2\u201120109017',
  'Bl-20179018',
  '经营许可证编号：粤B2-20129019',
  'Ｂ２－２０１５９０２０',
  '京ICP备13999021号-1',
  '粤ICP备2025999022号',
];

/** A number in one of the common forms, with the serial given. */
export function inventNumber(random: Random, province: Province, serial: number): string {
  const year = 2005 + below(random, 22);
  const common = [
    `B2-${year}${serial}`,
    `B1-${year}${serial}`,
    `B1.B2-${year}${serial}`,
    `A2.B1.B2-${year}${serial}`,
    `合字B2-${year}${serial}`,
    `${province.sign}B2-${year}${serial}`,
    `${province.sign}ICP证${String(year).slice(2)}${serial}号`,
  ];
  return pick(random, common);
}
