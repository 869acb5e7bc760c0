import * as vscode from 'vscode';
import { licensedRegions, listedBusinesses } from '../../domain/scope/listed.ts';
import { parseScope } from '../../domain/scope/scope.ts';
import { enumerated, labelled, listed } from '../parts.ts';
import { businessWord, moreMayBeLicensed } from './businesses.ts';

/** As many regions of one business as are read in passing. */
const MOST_REGIONS = 4;

/**
 * What a scope lists as licensed, and where, in one line: the beginning of the text as sent where no business could be
 * read, and nothing where there is none. It never seems to be more than it is: what is left out is counted.
 * @param longest about so many characters, from 1: the first business is cut there, others are left out.
 */
export function coverageLine(text: string, longest: number): string {
  const scope = parseScope(text);
  const { businesses, complete } = listedBusinesses(scope);
  if (businesses.length === 0) return cut(text.trim(), longest);
  const places = licensedRegions(scope);
  const parts = businesses.map((business) => {
    const said = businessWord(business);
    const regions = places.get(business.text) ?? [];
    return regions.length === 0 ? said : labelled(said, regionWords(regions));
  });
  const shown = fitting(parts, longest);
  const left = parts.length - shown.length;
  return listed(...shown, leftWords(left), complete ? '' : moreMayBeLicensed());
}

function leftWords(left: number): string {
  if (left === 0) return '';
  return left === 1 ? vscode.l10n.t('1 more business') : vscode.l10n.t('{0} more businesses', left);
}

function regionWords(regions: readonly string[]): string {
  if (regions.length <= MOST_REGIONS + 1) return enumerated(...regions);
  const shown = enumerated(...regions.slice(0, MOST_REGIONS));
  const left = regions.length - MOST_REGIONS;
  return vscode.l10n.t('{0} and {1} more regions', shown, left);
}

/** The first part always, and as many others as there is room for. */
function fitting(parts: readonly string[], longest: number): readonly string[] {
  const [first = '', ...others] = parts;
  const shown = [cut(first, longest)];
  let length = first.length;
  for (const part of others) {
    length += part.length;
    if (length > longest) break;
    shown.push(part);
  }
  return shown;
}

/** No character is cut in two. */
function cut(text: string, longest: number): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
