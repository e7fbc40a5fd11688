/** The columns of a list of people, in the order of the guide. */
export const columns = [
  'employee_number',
  'name',
  'latin_name',
  'email',
  'department',
  'level',
  'level_since',
  'rank',
  'manager',
  'manager_since',
  'status',
  'performance',
] as const;
export type Column = (typeof columns)[number];

export function isColumn(name: string): name is Column {
  return columns.some((column) => column === name);
}

export const requiredColumns = ['employee_number', 'name', 'email', 'department'] as const;

/** How people head these columns, without blanks, brackets and signs. */
const headings: Readonly<Record<Column, string>> = {
  employee_number:
    'employeenumber employeeno employeeid employeecode staffnumber staffno staffid personnelnumber workerid badgenumber empno empid 工号 员工号 员工编号 员工工号 人员编号 职工号 编号',
  name: 'name fullname employeename displayname personname 姓名 员工姓名 中文名 中文姓名 名字',
  latin_name: 'latinname nameen englishname enname preferredname pinyin 英文名 英文姓名 拼音 姓名拼音',
  email:
    'email emailaddress workemail companyemail mail 邮箱 电子邮箱 邮箱地址 公司邮箱 工作邮箱 企业邮箱 电子邮件',
  department:
    'department dept departmentname orgunit organization organisation team 部门 所属部门 部门名称 组织 一级部门',
  level: 'level grade joblevel jobgrade careerlevel currentlevel 职级 级别 当前职级 现职级 职等 岗位职级',
  level_since:
    'levelsince levelstart levelstartdate levelfrom gradesince gradedate lastpromotiondate 定级日期 职级日期 职级生效日期 现职级起始日期 上次晋升日期 定级时间',
  rank: 'rank givenrank 参照级别',
  manager:
    'manager managernumber managerno managerid manageremail linemanager reportsto supervisor supervisorid 上级 上级工号 直属上级 直属上级工号 直接上级 直接上级工号 汇报上级 汇报对象 主管 主管工号 上级邮箱',
  manager_since: 'managersince reportingsince 汇报开始日期 汇报日期',
  status: 'status employmentstatus employeestatus state 状态 在职状态 员工状态 人员状态',
  performance: 'performance performanceratings performancerating ratings 绩效 绩效等级 绩效结果 绩效记录',
};

const meanings: ReadonlyMap<string, Column> = new Map(
  columns.flatMap((column) => headings[column].split(' ').map((key) => [key, column] as const)),
);

/** A heading without what writers add to it: blanks, signs, `（必填）`. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-*:./#]+/g, '');
}

/** The column that a heading means, however it is written; null for one that Rungs doesn't read. */
export function columnOf(heading: string): Column | null {
  return meanings.get(headingKey(heading)) ?? null;
}

export const statuses: Readonly<Record<string, 'active' | 'on-leave' | 'left'>> = {
  active: 'active',
  在职: 'active',
  在岗: 'active',
  'on-leave': 'on-leave',
  'on leave': 'on-leave',
  休假: 'on-leave',
  left: 'left',
  inactive: 'left',
  terminated: 'left',
  离职: 'left',
};
