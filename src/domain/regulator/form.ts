import { isDay, readDay } from '../calendar-day.ts';
import { RECORD_FACTS, type RecordSubject, type RegulatorRecord } from './record.ts';

/** The fields of the form in which a record is written down, in its order. */
export const FORM_FIELDS = ['validUntil', 'issued', 'status', 'scope', 'quotation', 'lookedAt'] as const;
/** A field of the form in which a record is written down. */
export type FormField = (typeof FORM_FIELDS)[number];

/** What the user typed, field by field; empty where nothing. */
export type RecordForm = { readonly [Field in FormField]: string };

/** What is wrong with a form. */
export type FormProblem =
  /** Not a day of the calendar. */
  | { readonly kind: 'noDay'; readonly field: FormField }
  | { readonly kind: 'lookedAtMissing' }
  | { readonly kind: 'lookedAtAhead' }
  | { readonly kind: 'issuedAhead' }
  | { readonly kind: 'endsBeforeIssue' }
  /** Longer than a record keeps. */
  | { readonly kind: 'tooLong'; readonly field: FormField; readonly most: number }
  /** No day of expiry or issue, no status and no scope. */
  | { readonly kind: 'nothingSaid' };

/** What a form comes to: a record, or all that is wrong. */
export type ReadForm =
  | { readonly kind: 'record'; readonly record: Omit<RegulatorRecord, 'recordedAt' | 'pictureHash'> }
  | { readonly kind: 'problems'; readonly problems: readonly FormProblem[] };

const DAYS: readonly FormField[] = ['validUntil', 'issued', 'lookedAt'];

/** So many characters each field keeps: a scope with all regions of many businesses has some thousands. */
export const MOST_CHARACTERS: { readonly [Field in FormField]: number } = {
  ...{ validUntil: 20, issued: 20, status: 100, scope: 20_000, quotation: 20_000, lookedAt: 20 },
};

/**
 * Reads what the user typed into the form of a record.
 * @param today the user's own day, as `2026-11-03`.
 */
export function readForm(form: RecordForm, subject: RecordSubject, today: string): ReadForm {
  const given = new Map(FORM_FIELDS.map((field) => [field, form[field].trim()]));
  const text = (field: FormField): string => given.get(field) ?? '';
  const day = (field: FormField): string | null => readDay(text(field));
  const [validUntil, issued, lookedAt] = [day('validUntil'), day('issued'), day('lookedAt')];
  const problems = [
    ...FORM_FIELDS.flatMap((field): FormProblem[] => {
      const most = MOST_CHARACTERS[field];
      if (text(field).length > most) return [{ kind: 'tooLong', field, most }];
      return DAYS.includes(field) && text(field) !== '' && day(field) === null
        ? [{ kind: 'noDay', field }]
        : [];
    }),
    ...dayProblems({ validUntil, issued, lookedAt }, text('lookedAt') === '', today),
    ...(RECORD_FACTS.every((fact) => text(fact) === '') ? [{ kind: 'nothingSaid' } as const] : []),
  ];
  if (problems.length > 0 || lookedAt === null) return { kind: 'problems', problems };
  const words = (field: FormField): string | null => text(field) || null;
  const said = { status: words('status'), scope: words('scope'), quotation: words('quotation') };
  return { kind: 'record', record: { ...subject, validUntil, issued, lookedAt, ...said } };
}

function dayProblems(
  { validUntil, issued, lookedAt }: Readonly<Record<'validUntil' | 'issued' | 'lookedAt', string | null>>,
  isLookedAtEmpty: boolean,
  today: string,
): readonly FormProblem[] {
  return [
    ...(isLookedAtEmpty ? [{ kind: 'lookedAtMissing' } as const] : []),
    ...(lookedAt !== null && lookedAt > today ? [{ kind: 'lookedAtAhead' } as const] : []),
    ...(issued !== null && lookedAt !== null && issued > lookedAt ? [{ kind: 'issuedAhead' } as const] : []),
    ...(validUntil !== null && issued !== null && validUntil < issued
      ? [{ kind: 'endsBeforeIssue' } as const]
      : []),
  ];
}

/** The form as it stands before anything is typed. @param today the user's own day. */
export function emptyForm(today: string): RecordForm {
  return { validUntil: '', issued: '', status: '', scope: '', quotation: '', lookedAt: today };
}

/** Whether a record that comes from outside, e.g. from the database file, has days that the calendar has. */
export function hasRealDays({
  validUntil,
  issued,
  lookedAt,
}: Pick<RegulatorRecord, 'validUntil' | 'issued' | 'lookedAt'>): boolean {
  return [validUntil, issued, lookedAt].every((day) => day === null || isDay(day));
}
