import { currentLanguage } from '../words/language';
import { withFreshToken } from './ask';
import { underKey, wishOf } from './intention';
import { refusalOf, Unreachable } from './refused';
import { accessToken } from './session';

/**
 * Sends a form with a file. XMLHttpRequest, because fetch does not tell how far it is.
 * @param onProgress from 0 to 1, of the bytes sent
 * @throws Refused, Unreachable
 */
export const upload = <T>(path: string, form: FormData, onProgress: (share: number) => void): Promise<T> =>
  underKey(`${path} ${wishOf(form)}`, (key) => withFreshToken(() => send<T>(path, form, onProgress, key)));

function send<T>(path: string, form: FormData, onProgress: (share: number) => void, key: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.responseType = 'text';
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('Idempotency-Key', key);
    const token = accessToken();
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new Unreachable());
    request.onload = () => {
      const read = () => Promise.resolve().then(() => JSON.parse(request.responseText) as unknown);
      if (request.status >= 200 && request.status < 300) resolve(read() as Promise<T>);
      else void refusalOf(request.status, read).then(reject);
    };
    request.send(form);
  });
}
