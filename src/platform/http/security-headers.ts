/** Headers of every answer. Scripts come from us and from files only: nothing inline, nothing from elsewhere. */
import { secureHeaders } from 'hono/secure-headers'

/**
 * Inline styles are allowed: charts (Observable Plot) and drag and drop set them. `frame-ancestors 'self'` lets
 * the studio show the participant's room in its phone frame, and nobody else.
 */
export function securityHeaders(options: { isHttps: boolean }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      mediaSrc: ["'self'", 'blob:'],
      workerSrc: ["'self'", 'blob:'],
      frameSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameAncestors: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
    xFrameOptions: 'SAMEORIGIN',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: options.isHttps ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], geolocation: [], payment: [], usb: [], microphone: ['self'] },
  })
}
