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
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/** For `<meta>`: browsers ignore `frame-ancestors` there and complain about it. */
export const META_POLICY = DIRECTIVES.join('; ');

/** For the header. Any wiki may frame the page: it holds nothing private and no session. */
export const HEADER_POLICY = [...DIRECTIVES, 'frame-ancestors *'].join('; ');
