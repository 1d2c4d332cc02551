import { Aws, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { DeploymentSettings } from '../../shared/contracts/deployment-settings.ts';

/** Who vouches for people, and how it says what they may. */
export interface Vouching {
  readonly issuer: string;
  readonly issuerClient: string;
  readonly roleClaim: string;
  readonly readerRole: string;
  readonly editorRole: string;
}

export interface PeopleProps {
  readonly settings: Pick<
    DeploymentSettings,
    'stage' | 'editorEmails' | 'issuer' | 'issuerClient' | 'roleClaim' | 'readerRole' | 'editorRole'
  >;
  readonly publicUrl: string;
}

/** Who may sign in: people of the issuer that the settings name, or else of a user pool made here. */
export class People extends Construct {
  readonly vouching: Vouching;

  constructor(scope: Construct, id: string, { settings, publicUrl }: PeopleProps) {
    super(scope, id);
    const { issuer, issuerClient, roleClaim, readerRole, editorRole } = settings;
    const roles = { readerRole, editorRole };
    this.vouching =
      issuer === null || issuerClient === null || roleClaim === null
        ? { ...this.poolOf(settings, publicUrl), roleClaim: 'cognito:groups', ...roles }
        : { issuer, issuerClient, roleClaim, ...roles };
  }

  private poolOf(
    { stage, editorEmails, readerRole, editorRole }: PeopleProps['settings'],
    publicUrl: string,
  ): Pick<Vouching, 'issuer' | 'issuerClient'> {
    const pool = this.pool(stage);
    const client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${publicUrl}/sign-in/back`],
      },
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `recount-${stage}-${Aws.ACCOUNT_ID}` },
    });
    this.group('Readers', pool, readerRole);
    const editors = this.group('Editors', pool, editorRole);
    for (const email of editorEmails) this.invite(email, pool, editors);
    const { region } = Stack.of(this);
    const issuer = `https://cognito-idp.${region}.${Aws.URL_SUFFIX}/${pool.userPoolId}`;
    return { issuer, issuerClient: client.userPoolClientId };
  }

  private pool(stage: string): UserPool {
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `recount-${stage}`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // People are invited again in a minute; a pool that stayed would hold the name of its domain.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'A second factor is offered; a newsroom that demands it names an issuer of its own.',
      },
      {
        id: 'AwsSolutions-COG3',
        reason:
          'Threat protection is of a plan that costs by the user; only invited people sign in.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason: 'The plan above costs by the user, and adds what an issuer of their own gives.',
      },
    );
    return pool;
  }

  private group(id: string, { userPoolId }: UserPool, groupName: string): CfnUserPoolGroup {
    return new CfnUserPoolGroup(this, id, { userPoolId, groupName });
  }

  /** Mails a first password; who is taken off the list can no longer sign in. */
  private invite(email: string, { userPoolId }: UserPool, group: CfnUserPoolGroup): void {
    const user = new CfnUserPoolUser(this, `Editor-${email}`, {
      userPoolId,
      username: email,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: email },
        { name: 'email_verified', value: 'true' },
      ],
    });
    const member = new CfnUserPoolUserToGroupAttachment(this, `EditorIn-${email}`, {
      userPoolId,
      username: email,
      groupName: group.groupName ?? '',
    });
    member.addResourceDependency(user);
    member.addResourceDependency(group);
  }
}
