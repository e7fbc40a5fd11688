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

export const requiredColumns = ['employee_number', 'name', 'email', 'department'] as const;

const headings: Readonly<Record<string, Column>> = {
  employee_number: 'employee_number',
  employee_no: 'employee_number',
  工号: 'employee_number',
  员工编号: 'employee_number',
  name: 'name',
  姓名: 'name',
  latin_name: 'latin_name',
  name_en: 'latin_name',
  english_name: 'latin_name',
  英文名: 'latin_name',
  拼音: 'latin_name',
  email: 'email',
  邮箱: 'email',
  电子邮箱: 'email',
  department: 'department',
  部门: 'department',
  level: 'level',
  职级: 'level',
  level_since: 'level_since',
  定级日期: 'level_since',
  rank: 'rank',
  given_rank: 'rank',
  参照级别: 'rank',
  manager: 'manager',
  manager_number: 'manager',
  上级: 'manager',
  上级工号: 'manager',
  直属上级: 'manager',
  manager_since: 'manager_since',
  汇报开始日期: 'manager_since',
  status: 'status',
  状态: 'status',
  performance: 'performance',
  绩效: 'performance',
};

/** The column that a heading means, however it is written; null for one that Rungs doesn't read. */
export function columnOf(heading: string): Column | null {
  return (
    headings[
      heading
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_')
    ] ?? null
  );
}

export const statuses: Readonly<Record<string, 'active' | 'on-leave' | 'left'>> = {
  active: 'active',
  在职: 'active',
  'on-leave': 'on-leave',
  'on leave': 'on-leave',
  休假: 'on-leave',
  left: 'left',
  离职: 'left',
};
