import type { SetUpBody, SetUpDone, SetupState } from '@lianban/contract';
import { ask } from '../../api/ask';

export const readSetup = (): Promise<SetupState> => ask('/setup');

export const setUp = (body: SetUpBody): Promise<SetUpDone> => ask('/setup', { method: 'POST', body });
