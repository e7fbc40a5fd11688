/** The roles that are granted; `employee` is everyone's. */
export const grantedRoles = ['hr', 'ratifier', 'auditor', 'admin'] as const;
export type GrantedRole = (typeof grantedRoles)[number];
