/** Why a person is told of something (domain §10): what they do about it differs from kind to kind. */
export const NOTICE_KINDS = [
  'assigned',
  'to-decide',
  'to-sign',
  'sent-back',
  'due-soon',
  'pressed',
  'mentioned',
  'answered',
  'changed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
