/** The two numbers that name a company: the credit code and, before 2015, the registration number. */
import { creditCodeProblem, foldCode, mayBreakRule, type CodeProblem } from './credit-code.ts';
import { registrationNumberProblem } from './registration-number.ts';

/**
 * What a text is as a company's code: a unified social credit code, a registration number, or neither; and what is
 * wrong with it.
 */
export type CompanyCode =
  | { readonly kind: 'creditCode'; readonly valid: true; readonly problem: null }
  | {
      readonly kind: 'creditCode';
      readonly valid: false;
      /**
       * Set where the code breaks the rule in a way that codes in use do, too: nobody can tell whether it is mistyped.
       */
      readonly undecided?: true;
      readonly problem: CodeProblem;
    }
  | { readonly kind: 'registrationNumber'; readonly valid: true; readonly problem: null }
  | { readonly kind: 'registrationNumber'; readonly valid: false; readonly problem: CodeProblem }
  /** Neither of the two, right or wrong. */
  | { readonly kind: 'unknown'; readonly valid: false; readonly problem: null };

/** One digit too few or too many is a slip; what is farther from 15 digits is another kind of number. */
const REGISTRATION_NUMBER = /^\d{14,16}$/;

/** As long as a credit code, or one off, with the division where a credit code has it: digits, or letters like them. */
const CREDIT_CODE = /^[0-9A-Z]{2}[0-9OISVZ]{6}[0-9A-Z]{9,11}$/;

/** What a text is meant as, by its shape, and what is wrong with it. Blanks, also inside, do not count. */
export function codeOf(text: string): CompanyCode {
  const code = foldCode(text);
  if (REGISTRATION_NUMBER.test(code)) return judged('registrationNumber', registrationNumberProblem(code));
  if (CREDIT_CODE.test(code)) {
    const problem = creditCodeProblem(code);
    return problem !== null && mayBreakRule(code, problem)
      ? { kind: 'creditCode', valid: false, undecided: true, problem }
      : judged('creditCode', problem);
  }
  return { kind: 'unknown', valid: false, problem: null };
}

/** Whether a text may be asked for as a company's code: it is right, or breaks the rule as codes in use do. */
export function mayBeCode(text: string): boolean {
  const code = codeOf(text);
  return code.valid || isUndecided(code);
}

/** Whether a code breaks the rule, and may be right all the same. */
export function isUndecided(code: CompanyCode): boolean {
  return code.kind === 'creditCode' && !code.valid && code.undecided === true;
}

/** Whether a text is a code that breaks the rule, and may be right all the same. */
export function isUndecidedCode(text: string): boolean {
  return isUndecided(codeOf(text));
}

function judged(kind: 'creditCode' | 'registrationNumber', problem: CodeProblem | null): CompanyCode {
  return problem === null ? { kind, valid: true, problem } : { kind, valid: false, problem };
}
