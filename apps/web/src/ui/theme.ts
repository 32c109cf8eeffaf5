import type { ThemeConfig } from 'antd';

/** A calm office: deep blue, grey paper, and colour kept for lights and warnings. Contrast ≥ 4.5 on white. */
export const theme: ThemeConfig = {
  token: {
    // Whoever asked the system for less motion gets none; nothing here moves but for looks.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#1d4f8f',
    colorInfo: '#1d4f8f',
    colorLink: '#1d4f8f',
    colorError: '#b3261e',
    colorWarning: '#a15c00',
    colorSuccess: '#1f7a3d',
    colorErrorBg: '#fbeae8',
    colorWarningBg: '#fdf3e1',
    colorInfoBg: '#e6eef8',
    colorSuccessBg: '#e8f5ec',
    colorText: '#1c2430',
    colorTextSecondary: '#4b5666',
    colorTextDescription: '#566171',
    colorTextPlaceholder: '#7b8593',
    colorBgLayout: '#eef1f5',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: {
    Layout: { headerBg: '#173a68', headerHeight: 52, siderBg: '#ffffff', bodyBg: '#eef1f5' },
    Table: { cellPaddingBlock: 9, headerBg: '#e8edf4' },
    Menu: { itemSelectedBg: '#e3ecf8', itemSelectedColor: '#173a68', itemBorderRadius: 4 },
    Card: { headerHeight: 44 },
  },
};
