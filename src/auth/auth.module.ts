import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { JobHandlers } from '../jobs/job-handlers.js';
import { Banners } from '../web/banners.js';
import { Navigation } from '../web/navigation.js';
import { PreferenceKeeper } from '../web/preference-keeper.js';
import { SignInPage } from '../web/sign-in-page.js';
import { hasRole, ViewerSource } from '../web/viewer.js';
import { AccountAdministration } from './account-administration.js';
import { AccountPages } from './account-pages.js';
import { AccountPreferences } from './account-preferences.js';
import { AccountResources } from './account-resources.js';
import { AccountRepository } from './account.repository.js';
import { AccountViewers } from './account-viewers.js';
import { AccountsApi } from './accounts.api.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { FirstAdministrator } from './first-administrator.js';
import { FirstRun } from './first-run.js';
import { FirstRunController } from './first-run.controller.js';
import { InstallationSecrets } from './installation-secrets.js';
import { InvitationMaker } from './invitation-maker.js';
import { OneClickController } from './one-click.controller.js';
import { OneTimeLinks } from './one-time-links.js';
import { KeptForms } from './kept-forms.js';
import { MeApi } from './me.api.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountPages } from './own-account-pages.js';
import { PasswordLinkController } from './password-link.controller.js';
import { PasswordMail } from './password-mail.js';
import { PasswordMailController } from './password-mail.controller.js';
import { PresentSessionController } from './present-session.controller.js';
import { PersonalTokens } from './personal-tokens.service.js';
import { PersonalTokensController } from './personal-tokens.controller.js';
import { TokensApi } from './tokens.api.js';
import { mayGrant } from './role-policy.js';
import { RoleHolders } from './role-holders.js';
import { RoleNews } from './role-news.js';
import { RoleRequests } from './role-requests.js';
import { RolesApi } from './roles.api.js';
import { RolesController } from './roles.controller.js';
import { RolesService } from './roles.service.js';
import { SessionStore } from './session-store.js';
import { SignInController } from './sign-in.controller.js';
import { SignInPages } from './sign-in-pages.js';
import { SignInService } from './sign-in.service.js';
import { SystemLog } from './system-log.js';

/** Accounts, sign-in, roles and sessions. Asks a `PeopleDirectory` about people. */
@Global()
@Module({
  controllers: [
    SignInController,
    PresentSessionController,
    OneClickController,
    FirstRunController,
    PasswordLinkController,
    PasswordMailController,
    OwnAccountController,
    PersonalTokensController,
    MeApi,
    TokensApi,
    RolesController,
    AccountsController,
    AccountsApi,
    RolesApi,
  ],
  providers: [
    AccountRepository,
    AccountResources,
    AccountViewers,
    AccountPreferences,
    AccountsService,
    AccountAdministration,
    AccountPages,
    FirstAdministrator,
    FirstRun,
    InstallationSecrets,
    InvitationMaker,
    KeptForms,
    OneTimeLinks,
    OwnAccountPages,
    PasswordMail,
    PersonalTokens,
    RoleHolders,
    RoleNews,
    RoleRequests,
    RolesService,
    SessionStore,
    SignInPages,
    SignInService,
    SystemLog,
    { provide: ViewerSource, useExisting: AccountViewers },
    { provide: SignInPage, useExisting: SignInPages },
    { provide: PreferenceKeeper, useExisting: AccountPreferences },
  ],
  exports: [
    AccountRepository,
    AccountViewers,
    AccountsService,
    FirstRun,
    InstallationSecrets,
    PersonalTokens,
    PreferenceKeeper,
    RoleHolders,
    RolesService,
    SessionStore,
    SignInPage,
    ViewerSource,
  ],
})
export class AuthModule implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly banners: Banners,
    private readonly roles: RolesService,
    private readonly jobs: JobHandlers,
    private readonly sessions: SessionStore,
  ) {}

  onModuleInit(): void {
    this.jobs.register('auth.forget-sessions', () => this.sessions.forgetEnded());
    this.jobs.every(24 * 60, 'auth.forget-sessions');
    this.navigation.add({ key: 'accounts', href: '/accounts', order: 90, visible: mayGrant });
    this.banners.add(async (viewer) =>
      (hasRole(viewer, 'admin') || hasRole(viewer, 'hr')) && (await this.roles.isAlone())
        ? 'auth.banners.alone'
        : null,
    );
  }
}
