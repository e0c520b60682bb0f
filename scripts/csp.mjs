/**
 * The content security policy, in one place: the server sends it, the build writes it into
 * the page, the tests read it. `trusted-types app` names the one policy that may ever exist
 * (workers need one); plain rendering needs none.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // The preview of a figure in a frame, in the share dialog: this site and no other.
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/** For `<meta>`: browsers ignore `frame-ancestors` there and complain about it. */
export const META_POLICY = DIRECTIVES.join('; ');

/**
 * The same for a page that has some script and style in itself, named by their hashes.
 * @param {{ scripts: readonly string[], styles: readonly string[] }} hashes
 */
export const policyWith = ({ scripts, styles }) => DIRECTIVES.map((directive) => {
  if (directive.startsWith('script-src')) return [directive, ...scripts].join(' ');
  return directive.startsWith('style-src') ? [directive, ...styles].join(' ') : directive;
}).join('; ');

/**
 * For the file that holds the whole site: nothing beside it, so nothing of `'self'`; a worker is made of its own text.
 * @param {{ scripts: readonly string[], styles: readonly string[] }} hashes
 */
export const singlePolicy = ({ scripts, styles }) => [
  "default-src 'none'",
  `script-src ${scripts.join(' ')}`,
  `style-src ${styles.join(' ')}`,
  'img-src data: blob:',
  // Itself, where it lies on a server: the preview of the share dialog.
  "frame-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

const IN_PAGE = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/;

/** The policy that a page has in itself, as a header. @param {string} html */
export const headerFor = (html) => {
  const own = IN_PAGE.exec(html)?.[1];
  return own === undefined ? HEADER_POLICY : `${own}; frame-ancestors *`;
};

/**
 * For a header that need not change with each build: all but what names the page's own style and script by their
 * hashes, which only the page itself can do. Both count, so together they are the whole policy.
 * @param {string} ancestors who may frame the pages: `'self'` for their own previews, and hosts
 */
export const steadyPolicy = (ancestors) => [
  ...DIRECTIVES.filter((directive) => !/^(?:default|script|style|worker)-src /.test(directive)),
  // A worker of the single file is made of its own text; the other pages forbid themselves the second.
  "worker-src 'self' blob:",
  `frame-ancestors ${ancestors}`,
].join('; ');

/** For the header. Any wiki may frame the page: it holds nothing private and no session. */
export const HEADER_POLICY = [...DIRECTIVES, 'frame-ancestors *'].join('; ');
