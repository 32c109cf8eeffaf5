import { divisionAt } from './region';

/** Bodies whose official name is shortened as a whole; the official form first. */
const BODIES: readonly (readonly string[])[] = [
  ['发展和改革委员会', '发展改革委员会', '发展改革委', '发改委'],
  ['国有资产监督管理委员会', '国资委'],
  ['人民政府国有资产监督管理委员会', '国资委'],
  ['卫生健康委员会', '卫生健康委', '卫健委'],
  ['民族宗教事务委员会', '民族宗教委', '民宗委'],
  ['市场监督管理局', '市场监管局'],
  ['地方金融监督管理局', '地方金融监管局'],
  ['大数据发展局', '大数据局'],
  ['北部湾经济区规划建设管理办公室', '北部湾办'],
];

/** What departments are called before 厅, 局 or 委; names of before the reform of 2018 last. */
const FIELDS: readonly (readonly string[])[] = [
  ['工业和信息化', '工业信息化', '工信'],
  ['住房和城乡建设', '住房城乡建设', '住建'],
  ['人力资源和社会保障', '人力资源社会保障', '人社'],
  ['文化和旅游', '文化旅游', '文旅'],
  ['科学技术', '科技'],
  ['交通运输', '交通'],
  ['应急管理', '应急'],
  ['医疗保障', '医保'],
  ['退役军人事务', '退役军人'],
  ['生态环境', '环境保护', '环保'],
  ['自然资源', '国土资源'],
];
const LEVELS = ['委员会', '厅', '局', '委'];

/**
 * The other ways in which a document may write a unit's name, seen from an office in `region`: 自治区发改委,
 * 自治区发展改革委 and 广西壮族自治区发展和改革委员会 are one body. The name itself is not among them.
 *
 * @param region GB/T 2260 code of the office; null where it lies nowhere
 */
export function spellingsOf(name: string, region: string | null): string[] {
  const places = region ? placesOf(region) : [];
  const written = places.flatMap((forms) =>
    forms.filter((form) => name.startsWith(form)).map((form) => ({ form, forms })),
  );
  const longest = written.sort((a, b) => b.form.length - a.form.length)[0];
  const before = longest ? longest.forms : [''];
  const bodies = bodiesLike(name.slice(longest?.form.length ?? 0));
  const all = before.flatMap((place) => bodies.map((body) => place + body));
  return [...new Set(all)].filter((spelling) => spelling !== name);
}

/** What stands before a department's name for each division around the office: in full, and as its own papers say. */
function placesOf(region: string): string[][] {
  const codes = [region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  return [...new Set(codes)].flatMap((code) => {
    const name = divisionAt(code)?.name;
    const own = name && /(自治区|省|市|县|区|旗)$/u.exec(name)?.[1];
    return name && own ? [[name, own]] : [];
  });
}

function bodiesLike(body: string): string[] {
  const whole = BODIES.filter((forms) => forms.includes(body)).flat();
  const level = LEVELS.find((suffix) => body.endsWith(suffix));
  const field = level ? body.slice(0, -level.length) : '';
  const fields = FIELDS.filter((forms) => forms.includes(field)).flat();
  return [...new Set([body, ...whole, ...fields.map((form) => form + (level ?? ''))])];
}
