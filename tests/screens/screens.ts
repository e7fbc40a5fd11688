import type { ScreenWorld } from './screen-world.js';

/** A page of which pictures are kept. */
export interface Screen {
  readonly name: string;
  /** What the list says of it, in English. */
  readonly about: string;
  /** Who sees it, as in `sample/people.csv`; null for nobody who has signed in. */
  readonly reader: string | null;
  readonly path: (world: ScreenWorld) => string;
  readonly printed?: boolean;
  /** Taken after all others, once more has happened: see `ScreenWorld.goOn`. */
  readonly last?: boolean;
  /** Kept in the dark as well. */
  readonly dark?: boolean;
}

const hr = '林晓雯';
const chair = '梁思远';
const fixed = (path: string) => () => path;

export const screens: readonly Screen[] = [
  { name: 'sign-in', about: 'Signing in', reader: null, path: fixed('/sign-in') },
  {
    name: 'one-click',
    about: 'One-click sign-in of the sample company',
    reader: null,
    path: fixed('/sign-in/sample'),
  },
  { name: 'inbox', about: 'Inbox of HR', reader: hr, path: fixed('/inbox'), dark: true },
  { name: 'inbox-candidate', about: 'Inbox of a candidate', reader: '褚云帆', path: fixed('/inbox') },
  { name: 'inbox-empty', about: 'Inbox with nothing to do', reader: '金子轩', path: fixed('/inbox') },
  { name: 'my-level', about: 'My level', reader: '褚云帆', path: fixed('/my-level') },
  {
    name: 'plan',
    about: 'My level: development plan',
    reader: '褚云帆',
    path: fixed('/my-level#plan'),
  },
  { name: 'cases', about: 'My cases', reader: '褚云帆', path: fixed('/cases') },
  {
    name: 'case',
    about: 'Case: overview, for the candidate',
    reader: '褚云帆',
    path: (w) => `/cases/${w.caseOf('褚云帆')}`,
    dark: true,
  },
  {
    name: 'case-criteria',
    about: 'Case: criteria',
    reader: '康乐言',
    path: (w) => `/cases/${w.caseOf('卫子岚')}?tab=criteria`,
  },
  {
    name: 'case-evidence',
    about: 'Case: evidence',
    reader: '褚云帆',
    path: (w) => `/cases/${w.caseOf('褚云帆')}?tab=evidence`,
  },
  {
    name: 'case-reviews',
    about: 'Case: reviews',
    reader: '郑好雨',
    path: (w) => `/cases/${w.caseOf('郑好雨')}?tab=reviews`,
  },
  {
    name: 'case-decision',
    about: 'Case: decision',
    reader: '郑好雨',
    path: (w) => `/cases/${w.caseOf('郑好雨')}?tab=decision`,
  },
  {
    name: 'case-history',
    about: 'Case: history',
    reader: hr,
    path: (w) => `/cases/${w.caseOf('李沐阳')}?tab=history`,
  },
  {
    name: 'evidence-new',
    about: 'Adding evidence',
    reader: '褚云帆',
    path: (w) => `/cases/${w.caseOf('褚云帆')}/evidence/new`,
  },
  { name: 'corroboration', about: 'Confirming evidence', reader: '汪语嫣', path: (w) => w.corroboration },
  {
    name: 'rating',
    about: 'Rating form of the manager',
    reader: '康乐言',
    path: (w) => `/cases/${w.caseOf('卫子岚')}/manager-review`,
    dark: true,
  },
  {
    name: 'rating-self',
    about: 'Rating form of the candidate',
    reader: '褚云帆',
    path: (w) => `/cases/${w.caseOf('褚云帆')}/self-review`,
  },
  {
    name: 'rating-summary',
    about: 'Rating form: summary',
    reader: '康乐言',
    path: (w) => `/cases/${w.caseOf('卫子岚')}/manager-review?part=summary`,
  },
  {
    name: 'peers',
    about: 'Naming peers',
    reader: '薛平川',
    path: (w) => `/cases/${w.caseOf('褚云帆')}/peers`,
  },
  {
    name: 'peer-reply',
    about: "A peer's words",
    reader: '苏婉清',
    path: (w) => `/cases/${w.caseOf('卫子岚')}/peer-review`,
  },
  { name: 'team', about: 'Team', reader: '康乐言', path: fixed('/team') },
  {
    name: 'nominate',
    about: 'Nominating',
    reader: '叶知秋',
    path: (w) => `/nominations/new?candidate=${w.person('方卓然')}&cycle=${w.cycle('open')}&target=P4`,
  },
  {
    name: 'nomination',
    about: 'Nomination before it is handed in',
    reader: '汪语嫣',
    path: (w) => `/cases/${w.caseOf('戚风眠')}/nomination`,
  },
  { name: 'cycles', about: 'Cycles', reader: hr, path: fixed('/cycles') },
  { name: 'cycle', about: 'Cycle', reader: hr, path: (w) => `/cycles/${w.cycle('open')}`, dark: true },
  {
    name: 'exceptions',
    about: 'Cycle: exceptions that wait for HR',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('open')}?state=nomination.exception#cases`,
  },
  {
    name: 'exception',
    about: 'An exception to be decided',
    reader: hr,
    path: (w) => `/cases/${w.caseOf('李沐阳')}`,
  },
  { name: 'cycle-what', about: 'New cycle: what', reader: hr, path: fixed('/cycles/new') },
  {
    name: 'cycle-who',
    about: 'New cycle: who',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/setup/who`,
  },
  {
    name: 'cycle-when',
    about: 'New cycle: when',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/setup/when`,
  },
  {
    name: 'cycle-how',
    about: 'New cycle: how',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/setup/how`,
  },
  {
    name: 'cycle-preview',
    about: 'New cycle: what will happen',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/preview`,
  },
  {
    name: 'cycle-settings',
    about: 'Settings and offices of a cycle',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/settings`,
  },
  {
    name: 'cycle-edit',
    about: 'Every day and policy of a cycle',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/edit`,
  },
  {
    name: 'screening',
    about: 'Screening',
    reader: hr,
    path: (w) => `/cases/${w.caseOf('韩雪松')}/screening`,
  },
  {
    name: 'spread',
    about: 'Spreading cases over sessions',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('open')}/spread`,
    last: true,
  },
  {
    name: 'session-planned',
    about: 'A session before it sits, for HR',
    reader: hr,
    path: (w) => `/sessions/${w.session('planned')}`,
  },
  {
    name: 'session',
    about: 'A session, for its chair',
    reader: chair,
    path: (w) => `/sessions/${w.session('meeting')}`,
  },
  {
    name: 'score-sheet',
    about: 'Score sheet of a member',
    reader: '崔若水',
    path: (w) => `/cases/${w.caseOf('袁立夏')}/scores`,
    dark: true,
  },
  {
    name: 'board',
    about: 'Board',
    reader: chair,
    path: (w) => `/sessions/${w.session('meeting')}/board`,
    dark: true,
  },
  {
    name: 'board-unfolded',
    about: 'Board with a row unfolded',
    reader: chair,
    path: (w) => `/sessions/${w.session('meeting')}/board?open=${w.caseOf('程知夏')}`,
  },
  {
    name: 'projector',
    about: 'The projector with a case on the wall',
    reader: '周敏之',
    path: (w) => `/sessions/${w.session('meeting')}/projector`,
  },
  {
    name: 'meeting',
    about: 'A case in discussion',
    reader: chair,
    path: (w) => `/cases/${w.caseOf('程知夏')}/meeting`,
  },
  { name: 'ballot', about: 'A ballot', reader: chair, path: (w) => `/cases/${w.caseOf('谢雨桐')}/meeting` },
  {
    name: 'rationale',
    about: 'Decision, as its chair writes it',
    reader: chair,
    path: (w) => `/cases/${w.caseOf('汪语嫣')}/rationale`,
  },
  {
    name: 'closing',
    about: 'Closing a session',
    reader: '周敏之',
    path: (w) => `/sessions/${w.session('meeting')}/closing`,
  },
  {
    name: 'minutes',
    about: 'Minutes of a session',
    reader: chair,
    path: (w) => `/sessions/${w.session('meeting')}/minutes`,
  },
  {
    name: 'session-documents',
    about: 'Documents of a session',
    reader: chair,
    path: (w) => `/sessions/${w.session('meeting')}/documents`,
  },
  { name: 'rulebook', about: 'Rulebook', reader: hr, path: fixed('/rulebook') },
  {
    name: 'rulebook-draft',
    about: 'Checking a draft of the rules',
    reader: hr,
    path: fixed('/rulebook/draft'),
  },
  { name: 'what-if', about: 'What other rules would change', reader: hr, path: fixed('/rulebook/what-if') },
  {
    name: 'preview-candidate',
    about: 'A cycle before it opens, as a candidate',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/preview/as/candidate/self-review`,
  },
  {
    name: 'preview-case',
    about: 'A cycle before it opens: the case, as a manager',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/preview/as/manager/case?tab=reviews`,
  },
  {
    name: 'preview-summary',
    about: 'A cycle before it opens: the end of a review, as a manager',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('draft')}/preview/as/manager/manager-review?part=summary`,
  },
  { name: 'releases', about: 'Releases', reader: hr, path: fixed('/releases') },
  { name: 'ratifications', about: 'Ratifications', reader: '沈若谷', path: fixed('/ratifications') },
  {
    name: 'decision',
    about: 'Decision, for the candidate',
    reader: '郑好雨',
    path: (w) => `/cases/${w.caseOf('郑好雨')}/decision`,
  },
  {
    name: 'document',
    about: 'An issued document',
    reader: hr,
    path: (w) => `/documents/${w.document('cycle-summary')}`,
  },
  {
    name: 'cycle-documents',
    about: 'Documents of a cycle',
    reader: hr,
    path: (w) => `/cycles/${w.cycle('open')}/documents`,
  },
  { name: 'verify', about: 'Verifying a document', reader: null, path: fixed('/verify') },
  { name: 'people', about: 'People', reader: hr, path: fixed('/people') },
  { name: 'person', about: 'A person', reader: hr, path: (w) => `/people/${w.person('褚云帆')}` },
  { name: 'person-new', about: 'Adding a person', reader: hr, path: fixed('/people/new') },
  { name: 'import', about: 'Importing people', reader: hr, path: fixed('/people/import') },
  {
    name: 'import-columns',
    about: 'Importing people: columns',
    reader: hr,
    path: (w) => `${w.importOf('uploaded')}/columns`,
  },
  {
    name: 'import-preview',
    about: 'Importing people: what will change',
    reader: hr,
    path: (w) => w.importOf('checked'),
  },
  { name: 'delegations', about: 'Standing in for somebody', reader: '薛平川', path: fixed('/delegations') },
  { name: 'ladder', about: 'Ladder', reader: '褚云帆', path: fixed('/ladder'), dark: true },
  { name: 'ladder-print', about: 'Ladder, printed', reader: '褚云帆', path: fixed('/ladder'), printed: true },
  {
    name: 'ladder-level',
    about: 'One level of the ladder',
    reader: '褚云帆',
    path: fixed('/ladder/b2b-healthcare-pm/P3'),
  },
  { name: 'search', about: 'Search', reader: hr, path: fixed('/search?q=wang') },
  { name: 'guide', about: 'A guide', reader: '薛平川', path: fixed('/guides/manager') },
  { name: 'accounts', about: 'Accounts', reader: '顾长风', path: fixed('/accounts') },
  { name: 'account', about: 'One’s own account', reader: '褚云帆', path: fixed('/account') },
  {
    name: 'failure',
    about: 'What does not exist, or not for the reader',
    reader: '褚云帆',
    path: fixed('/cases/nothing'),
  },
];
