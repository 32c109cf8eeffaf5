import { createContext, useContext } from 'react';
import type { Doing } from './doing';

/**
 * Sets about a move: its dialog is opened by the page, not by the button, so that what is being typed stays when
 * somebody else's move takes the button away.
 */
export const SetAbout = createContext<(doing: Doing) => void>(() => undefined);

export const useSetAbout = (): ((doing: Doing) => void) => useContext(SetAbout);
