import { zonedTime } from '../../../domain/exact-time.ts';

/** The name of the folder of a package, without a number against others of the same second. */
export interface PackageName {
  /** What all packages of the subject begin with. */
  readonly beginning: string;
  readonly whole: string;
}

/**
 * The name of a package's folder: its subject, and the local date and time.
 * @param subject as every file system takes it.
 * @param at milliseconds since 1970. @param timeZone an IANA name.
 */
export function packageName(subject: string, at: number, timeZone: string): PackageName {
  const [day, time] = zonedTime(at, timeZone).slice(0, 19).split('T');
  return { beginning: subject, whole: `${subject} ${day ?? ''} ${(time ?? '').replaceAll(':', '-')}`.trim() };
}

/** Whether a folder is so named while its package is being written: what is left under it is no package. */
export function isDraftName(name: string): boolean {
  return /\.partial(?:-\d+)?$/i.test(name);
}
