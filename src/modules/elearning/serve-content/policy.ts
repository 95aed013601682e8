/**
 * What a package's file may do. It may run as its makers wrote it, scripts in its pages included, but speak to no host
 * other than this one, which is the courses' own; and it gets nothing of the machine it is read on. The site's own page
 * around it may hold it in a frame, and nobody else's.
 */
export const packagePolicy = (siteOrigin: string): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
    "connect-src 'self' data: blob:",
    "form-action 'self'",
    `frame-ancestors 'self' ${siteOrigin}`,
    "base-uri 'self'",
    "object-src 'none'",
    'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads',
  ].join('; '),
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=(), clipboard-read=(), unload=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
})
