/** Ends the name of a body that issues documents. */
export const ISSUER_END =
  /(?:人民政府办公厅|人民政府办公室|人民政府|政府|行政公署|办公厅|办公室|委员会|省委|市委|县委|区委|州委|盟委|旗委|党委|党工委|厅|局|部|委|署|管委会|领导小组|指挥部|联席会议|总局|总会|联合会|证监会|银保监会|银监会|保监会|银行|法院|检察院|院|等[一二三四五六七八九十\d]{0,3}(?:个)?(?:部门|单位|部委))$/;

const DAY =
  /^[\d二〇○零一三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** What a web page puts around a document: where one is, how often it was read, how to print it. */
export const PAGE_FURNITURE =
  /当前位置|您的位置|首页|>>|＞＞|›|浏览次数|浏览量|点击数|点击量|字体[:：]|【字体|打印本页|分享到|无障碍|扫一扫|来源[:：]|信息来源|责任编辑|发布时间[:：]|发布日期[:：]|索\s*引\s*号|主题分类|主题词/;

export function isDay(line: string): boolean {
  const plain = line.replace(/[\s（）()]/g, '');
  return plain.length <= 14 && DAY.test(plain);
}

export function isIssuer(line: string): boolean {
  const plain = line.replace(/\s/g, '');
  return (
    plain.length >= 3 &&
    plain.length <= 60 &&
    ISSUER_END.test(plain) &&
    !/[，。；：:、《》|｜]|关于/.test(plain)
  );
}
