// What a release knows of the place where its sources are kept. The manifest in the repository names none: a fork's would
// be wrong in it.

import { posix } from 'node:path';
import { Problem } from '../lib/problem.mjs';

/**
 * @typedef {object} Repository
 * @property {string} url its page, e.g. `https://github.com/owner/name`, without a slash at its end
 * @property {string} ref the tag that the release is built from
 */

/**
 * @param {string | undefined} text as it was given on the command line
 * @param {string} version of the release, whose tag is `v` and that version
 * @returns {Repository}
 * @throws {Problem} where it is not the `https` address of a repository
 */
export function readRepository(text, version) {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const isPage =
    url?.protocol === 'https:' &&
    url.username + url.password + url.search + url.hash === '' &&
    /^\/[\w.-]+\/[\w./-]*[\w-](\.git)?\/?$/.test(url.pathname);
  if (!isPage) {
    throw new Problem(
      `A release needs the address of its repository; ${text === undefined ? 'none was given' : `"${text}" is none`}.`,
      'Name it: npm run package -- --repository https://github.com/OWNER/NAME',
    );
  }
  return { url: url.href.replace(/\/$|\.git\/?$/g, ''), ref: `v${version}` };
}

/**
 * The fields of the manifest by which a Marketplace finds sources, help and the form for issues.
 * @param {Repository} repository
 */
export function manifestFields({ url }) {
  return {
    repository: { type: 'git', url: `${url}.git` },
    homepage: `${url}#readme`,
    bugs: { url: `${url}/issues` },
  };
}

/**
 * A page whose relative links lead to the repository, as a Marketplace needs them: pictures to their bytes, all else to
 * their page there. Links to a place in the same page stay.
 * @param {string} markdown
 * @param {string} folder where the page lies in the repository, e.g. `docs/marketplace`
 * @param {Repository} repository
 */
export function withAbsoluteLinks(markdown, folder, { url, ref }) {
  return markdown.replaceAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, mark, text, target) => {
    if (/^([a-z][a-z+.-]*:|#|\/)/i.test(target)) return whole;
    const path = posix.normalize(posix.join(folder, target));
    return `${mark}[${text}](${url}/${mark ? 'raw' : 'blob'}/${ref}/${path})`;
  });
}
