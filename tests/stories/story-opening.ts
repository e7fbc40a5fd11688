import { expect } from '@jest/globals';
import { formsOf, type HtmlForm } from '../support/html-forms.js';
import type { TextOf } from '../support/texts-of-pages.js';
import type { Visitor } from '../support/visitor.js';

const committee = ['梁思远', '宋知行', '戴云舟', '崔若水', '邵景明', '蒋南乔'] as const;
const appealPeople = ['罗静仪', '贺知微', '邹庭安'] as const;

/**
 * HR makes a cycle, its days, its committee and its offices by the pages, and opens it.
 * @returns the cycle's address
 */
export async function openCycleByItsPages(hr: Visitor, t: TextOf): Promise<string> {
  await hr.open('/cycles');
  await hr.follow(t('cycles.new'));
  const next = t('cycles.setup.next');
  const nameless = await hr.press(next, { name: '' });
  expect(nameless.status).toBe(422);
  await hr.press(next, { name: '2025 年下半年晋升' });
  expect(hr.page.words).toContain(t('cycles.notices.created'));
  await hr.press(next);
  await setDays(hr, t);
  const cycle = hr.page.path.replace(/\/settings$/, '');
  await hr.open(`${cycle}/preview`);
  expect(hr.page.words).toContain(t('cycles.preview.obstacle'));
  await hr.open(`${cycle}/settings`);
  await nameOffices(hr, t, `${cycle}/settings`);
  await hr.open(`${cycle}/preview`);
  expect(hr.page.words).not.toContain(t('cycles.preview.obstacle'));
  await hr.press(t('cycles.open'));
  return cycle;
}

const days = {
  nominationsOpenOn: '2025-09-01',
  nominationsEndOn: '2025-09-12',
  reviewsEndOn: '2025-10-17',
  calibrationEndOn: '2025-11-07',
  releaseOn: '2025-11-14',
  effectiveOn: '2026-01-01',
  endsOn: '2025-12-12',
} as const;

async function setDays(hr: Visitor, t: TextOf): Promise<void> {
  await hr.follow(t('cycles.setup.everyDay'));
  const fields = Object.fromEntries(Object.entries(days).map(([name, day]) => [`calendar.${name}`, day]));
  const backwards = { ...fields, 'calendar.reviewsEndOn': '2025-08-01' };
  const refused = await hr.press(t('cycles.save'), backwards);
  expect([refused.status, refused.html.includes('value="2025-08-01"')]).toEqual([422, true]);
  await hr.press(t('cycles.save'), { ...fields, 'calendar.holidays': '', 'calendar.extraWorkingDays': '' });
  expect(hr.page.words).toContain(t('cycles.notices.saved'));
}

async function nameOffices(hr: Visitor, t: TextOf, cycle: string): Promise<void> {
  await hr.follow(t('cycles.addCommittee'));
  const form = hr.formWith(t('cycles.save'));
  const [chairId = '', deputyId = '', ...memberIds] = committee.map((name) =>
    idIn(hr.page.html, 'chairId', name),
  );
  await hr.send(form, t('cycles.save'), {
    name: '产品经理评审委员会',
    levels: ['P2', 'P3', 'P4'],
    facilitatorId: idIn(hr.page.html, 'facilitatorId', '周敏之'),
    chairId,
    deputyId,
    memberIds,
  });
  expect([hr.page.status, hr.page.words.includes('产品经理评审委员会')]).toEqual([200, true]);
  for (const office of inChargeForms(hr)) {
    await hr.send(office, t('cycles.save'), { people: office.controls.flatMap(peopleOffered) });
    expect(hr.page.words).toContain(t('cycles.notices.saved'));
  }
  await hr.open(cycle);
  const people = appealPeople.map((name) => idIn(hr.page.html, 'people', name));
  await hr.press(t('cycles.save'), { people }, '/appeal-people');
  expect(hr.page.words).toContain(t('cycles.notices.saved'));
}

const inChargeForms = (hr: Visitor): HtmlForm[] =>
  formsOf(hr.page.html).filter(({ action }) => action.includes('/in-charge/'));

const peopleOffered = ({ kind, value }: HtmlForm['controls'][number]): string[] =>
  kind === 'checkbox' ? [value] : [];

/** The value that a page offers for a person's name: an option of a select, or a box to tick. */
function idIn(html: string, field: string, name: string): string {
  const select = new RegExp(`<select[^>]*name="${field}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1];
  const option = new RegExp(`<option value="([^"]*)"[^>]*>\\s*${name}`).exec(select ?? '')?.[1];
  const box = new RegExp(`name="${field}" value="([^"]*)"[^>]*><span>\\s*${name}`).exec(html)?.[1];
  const id = option ?? box;
  if (id === undefined) throw new Error(`${field} does not offer ${name}.`);
  return id;
}
