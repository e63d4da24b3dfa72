import { antdTheme } from '@jishi/ui';
import { App, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useSyncExternalStore } from 'react';
import { usePage } from './context.ts';

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;

/** Whether it is night on this page: by the reader's choice, else by the system's. */
export function useIsDark(): boolean {
  const { theme: chosen } = usePage();
  const systemDark = useSyncExternalStore(
    (change) => {
      dark?.addEventListener('change', change);
      return () => dark?.removeEventListener('change', change);
    },
    () => dark?.matches ?? false,
  );
  return chosen === 'dark' || (chosen === 'auto' && systemDark);
}

/** antd in our own hand: ink is its primary, only buttons turn vermilion. */
export function ConsoleTheme({ children }: { readonly children: ReactNode }) {
  const page = usePage();
  const isDark = useIsDark();
  return (
    <ConfigProvider
      locale={page.lang === 'en' ? enUS : zhCN}
      theme={{
        ...antdTheme({ dark: isDark, lang: page.lang }),
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {/* Without an element of its own: antd would colour every link in it. */}
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
