const both = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
}

/** What the page around a course may do: run our script and hold one frame, of the courses' host. */
export const playerPolicy = (courseOrigin: string): Readonly<Record<string, string>> => ({
  ...both,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `frame-src ${courseOrigin}/courses/`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  // Courses still save in `unload`, which browsers are about to take away where it is not asked for.
  'permissions-policy': `camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=(), unload=(self "${courseOrigin}")`,
})

/**
 * What the frame within may do, which holds the run-time and the unit. The unit can reach into it, since SCORM has it
 * look for the run-time there. So it is held too: no window, no way to the page around it, no host but this one.
 */
export const stagePolicy = (
  siteOrigin: string,
  token: string,
  courseHost: string,
): Readonly<Record<string, string>> => ({
  ...both,
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    `frame-src ${courseHost}/courses/${token}/files/`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${siteOrigin}`,
    `sandbox ${stageSandbox}`,
  ].join('; '),
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), unload=(self)',
})

/** Never windows of its own, and never the window it stands in. */
export const stageSandbox = 'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads'
