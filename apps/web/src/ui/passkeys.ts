import { browserSupportsWebAuthn } from '@simplewebauthn/browser';

/** An address that is numbers alone: no passkey can be made for it (WebAuthn §5.1.2, "valid domain"). */
const NUMBERS = /^(?:[\d.]+|\[.*\])$/;

/** Whether this browser, at this address, has passkeys at all. */
export const hasPasskeys = (): boolean =>
  browserSupportsWebAuthn() && !NUMBERS.test(window.location.hostname);
