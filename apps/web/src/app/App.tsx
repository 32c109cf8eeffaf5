import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { queries } from '../api/queries';
import { theme } from '../ui/theme';
import { useLanguage } from '../words/use-say';
import { router } from './routes';

const LOCALES = { 'zh-CN': { antd: zh, dayjs: 'zh-cn' }, en: { antd: en, dayjs: 'en' } } as const;

export function App(): ReactNode {
  const locale = LOCALES[useLanguage()];
  dayjs.locale(locale.dayjs);
  return (
    <ConfigProvider locale={locale.antd} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp className="app">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
