import type { CastMember } from '../auth/sample-cast.js';

const as = (local: string, zh: string, en: string): CastMember => ({
  email: `${local}@hemu.example`,
  part: { zh, en },
});

/** Whom a visitor of the sample company may be with one click: a person for each access role and each part in a cycle. */
export const cast: readonly CastMember[] = [
  as('xiaowen.lin', '人力资源负责人，主持两个晋升周期', 'head of HR, runs both cycles'),
  as('minzhi.zhou', '人力资源伙伴，评审会主持人', 'HR partner, facilitates the sessions'),
  as('wenjing.xu', '人力资源伙伴，仅负责住院与门诊', 'HR partner of two departments only'),
  as('changfeng.gu', '系统管理员，看不到评审内容', 'administrator, reads no case'),
  as('zhengning.fang', '内审，只读', 'auditor, reads and changes nothing'),
  as('ruogu.shen', '总经理，批准人', 'general manager, ratifies'),
  as('siyuan.liang', '委员会主席', 'chair of a committee'),
  as('ruoshui.cui', '委员，正在独立评分', 'committee member, scoring blind'),
  as('nanqiao.jiang', '总监，委员，团队中有候选人', 'director, member, with candidates in the team'),
  as('pingchuan.xue', '经理，有上级评价待写', 'manager with a review to write'),
  as('yunfan.chu', '候选人，正在写自评', 'candidate, writing the self-review'),
  as('xiaoguang.yu', '候选人，等待本人同意提名', 'candidate, asked to accept a nomination'),
  as('zhifei.ran', '候选人，正在申诉', 'candidate, appealing'),
  as('yinuo.wang', '员工，上一周期未晋升', 'employee, declined in the last cycle'),
  as('zhiwei.he', '医学顾问，申诉复核组成员', 'medical adviser, on the appeal panel'),
];
