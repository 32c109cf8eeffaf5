import { Button } from 'antd';
import type { ReactNode } from 'react';
import { chooseLanguage, otherLanguage } from '../words/language';
import { useSay } from '../words/use-say';

export function LanguageSwitch(): ReactNode {
  const say = useSay();
  return (
    <Button
      type="text"
      className="language-switch"
      lang={otherLanguage()}
      title={say('frame.language-switch')}
      onClick={() => chooseLanguage(otherLanguage())}
    >
      {say('frame.language')}
    </Button>
  );
}
