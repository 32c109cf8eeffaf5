import { currentLanguage } from '../words/language';
import { withFreshToken } from './ask';
import { refusalOf, Unreachable } from './refused';
import { accessToken } from './session';

/**
 * Fetches a file and hands it to the browser under the name that the server gives it. A plain link would come without
 * the access token.
 * @throws Refused, Unreachable
 */
export async function download(path: string): Promise<void> {
  const { name, bytes } = await withFreshToken(() => fetchFile(path));
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** @throws Refused, Unreachable */
export const fetchBytes = async (path: string): Promise<Blob> =>
  (await withFreshToken(() => fetchFile(path))).bytes;

async function fetchFile(path: string): Promise<{ name: string; bytes: Blob }> {
  const token = accessToken();
  const response = await fetch(`/api${path}`, {
    headers: { 'Accept-Language': currentLanguage(), ...(token ? { Authorization: `Bearer ${token}` } : {}) },
  }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw await refusalOf(response.status, () => response.json());
  const said = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: said ? decodeURIComponent(said) : 'lianban', bytes: await response.blob() };
}
