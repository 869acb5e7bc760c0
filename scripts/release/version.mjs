import { Problem } from '../lib/problem.mjs';

/**
 * Whether a version is a pre-release: one with an odd minor number is, one with an even minor number is a release. The
 * Marketplace knows no other mark: `1.2.0-beta` is no version there.
 * @param {string} version
 * @throws {Problem} where it is not three whole numbers
 */
export function isPreRelease(version) {
  const [, minor] = /^\d+\.(\d+)\.\d+$/.exec(version) ?? [];
  if (minor !== undefined) return Number(minor) % 2 === 1;
  throw new Problem(
    `"${version}" is no version that a Marketplace takes.`,
    'Give package.json three whole numbers: an even minor number for a release, an odd one for a pre-release.',
  );
}

/**
 * @param {string | undefined} tag that the release is built from; undefined where nothing says it
 * @param {string} version
 * @throws {Problem} where it is another version's
 */
export function checkTag(tag, version) {
  if (tag === undefined || tag === `v${version}`) return;
  throw new Problem(
    `The tag ${tag} is not that of version ${version}.`,
    `Give package.json the version of the tag, or tag the commit v${version}.`,
  );
}

/**
 * What the changelog says of a version.
 * @param {string} changelog whose sections begin with `## [1.2.3] - 2026-01-31`
 * @param {string} version
 * @returns {string} the section without its heading
 * @throws {Problem} where it has no section of that version with its day
 */
export function releaseNotes(changelog, version) {
  const heading = `## [${version}] - `;
  const section = changelog.split(/^(?=## )/m).find((each) => each.startsWith(heading));
  const [title = '', ...rest] = section?.split('\n') ?? [];
  if (/^\d{4}-\d{2}-\d{2}$/.test(title.slice(heading.length).trim())) return rest.join('\n').trim();
  throw new Problem(
    `CHANGELOG.md has no section "${heading}YEAR-MONTH-DAY".`,
    'Give what stands under Unreleased the version and the day of its release.',
  );
}
