import { wayBack } from './way-back';

describe('where the sign-in leads', () => {
  it.each(['/plans/7', '/tasks?state=closed', '/'])('goes on to %s', (next) =>
    expect(wayBack(next)).toBe(next),
  );

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never leaves the product for %s', (next) => expect(wayBack(next)).toBe('/'));
});
