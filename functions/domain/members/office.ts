import type { ApiScope } from '../../contract/api.ts';
import type { Language } from '../../contract/languages.ts';
import type { Permission } from '../../contract/team-acts.ts';
import type { Proposal } from './team/proposal.ts';

/** A key pair that a device of a member holds. What is kept here opens nothing by itself. */
export interface Passkey {
  /** As the device names it, base64url. */
  readonly credentialId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  /** Of its signatures; a device that counts none says 0. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly addedAtMs: number;
  /** What its owner calls it. */
  readonly label?: string;
}

/** What a member's app makes codes from. */
export interface Authenticator {
  /** Base32. */
  readonly secret: string;
  /** The time step of the last code that was taken: it and those before it are taken no more. */
  readonly lastStep: number;
  readonly addedAtMs: number;
}

/** An account at the organisation's own identity provider. */
export interface Identity {
  readonly issuer: string;
  /** The account's id there, which is never given to another one: https://openid.net/specs/openid-connect-core-1_0.html#SubjectIDTypes */
  readonly subject: string;
  readonly addedAtMs: number;
}

/** A link that lets a person join, or come back after a loss, until it is used. */
export interface Invitation {
  readonly invitationId: string;
  /** The name of the member who invited; left out for an operator. */
  readonly invitedBy?: string;
  /** To one who was a member before, and lost what they signed in with: they are still told what colleagues do. */
  readonly isAgain?: true;
  /** From this moment on it lets no one in, in epoch milliseconds. */
  readonly expiresAtMs: number;
}

/** That colleagues let a person in, or in again. */
export interface LetIn {
  /** Ids of the members who invited them or confirmed it, and of those who had let these in. */
  readonly by: readonly string[];
  /** When they joined; before that, when they were invited. In epoch milliseconds. */
  readonly atMs: number;
}

/** Rights that one manager took, in an office that asks for two, until a second manager confirms it. */
export interface Suspension {
  /** The proposal that a second manager confirms; once it is gone, they may do this again. */
  readonly proposalId: string;
  readonly permissions: readonly Permission[];
}

/** A person who works at the desk of a publisher. */
export interface Member {
  /** A UUID. */
  readonly memberId: string;
  readonly name: string;
  readonly address: string;
  /** Of mail to them. */
  readonly language: Language;
  readonly permissions: readonly Permission[];
  /** Left out for those whom an operator let in. */
  readonly letIn?: LetIn;
  /** When a colleague last gave them a right, in epoch milliseconds. */
  readonly gainedAtMs?: Readonly<Partial<Record<Permission, number>>>;
  readonly suspended?: Suspension;
  /** Until this moment no manager alone suspends them again, in epoch milliseconds. */
  readonly sparedUntilMs?: number;
  /** Counts what ends all their sessions: a session that names an earlier number is over. */
  readonly standing: number;
  readonly passkeys: readonly Passkey[];
  readonly authenticator?: Authenticator;
  readonly identity?: Identity;
  /** As long as they have not joined by it. */
  readonly invitation?: Invitation;
}

/** A key of the publisher's that acts as a member. It is in the history under their name, and ends with what it needs them to be allowed. */
export interface OwnedKey {
  readonly keyId: string;
  readonly ownerId: string;
  readonly scopes: readonly ApiScope[];
  /** From this moment on it opens nothing, in epoch milliseconds; keys from before it was kept have none. */
  readonly expiresAtMs?: number;
}

/** A member whom an operator brings back, unless it is stopped before its time. */
export interface Recovery {
  /** A UUID: of the invitation too that comes of it. */
  readonly recoveryId: string;
  readonly memberId: string;
  readonly dueAtMs: number;
  /** The member is invited again; the mail may not have been asked for yet. */
  readonly isCarriedOut?: boolean;
}

/** Someone who was removed a moment ago, so that the mail that says so finds them. */
export interface FormerMember extends Pick<Member, 'memberId' | 'name' | 'address' | 'language'> {
  readonly removedAtMs: number;
}

/** That two managers have the office ask for two people no more, unless someone stops it before its time. */
export interface TwoEnding {
  readonly dueAtMs: number;
}

/** More than any office has: one record holds them all. */
export const MOST_MEMBERS = 50;

/** An office is one item of at most 400 KB: what its managers do has to have room in it, whatever others added. */
const ROOMY_CHARACTERS = 200_000;

/** Whether an office has room for what is not needed to stop someone: one more person, or one more way in. */
export const isRoomy = (office: Office): boolean => JSON.stringify(office).length <= ROOMY_CHARACTERS;

/** The people of one publisher: one record, so that what holds for all of them together is decided under one condition. */
export interface Office {
  readonly publisherId: string;
  /** The publisher's name, as readers see it. */
  readonly name: string;
  /** Grows with each change; 0 for an office that is not kept yet. */
  readonly revision: number;
  readonly members: readonly Member[];
  /** At most one at a time. */
  readonly recovery?: Recovery;
  /** Sensitive changes of the team need a second manager. */
  readonly needsTwo?: boolean;
  readonly twoEnds?: TwoEnding;
  /** One who may decide may send what they wrote without a colleague, after a delay. Never beside `needsTwo`. */
  readonly sendsAlone?: boolean;
  /** By whose clock its pages show times, an IANA name; left out, UTC. */
  readonly zone?: string;
  /** Keys that act as members, as long as they may be used. */
  readonly keys?: readonly OwnedKey[];
  /** Those changes, for as long as they wait. */
  readonly proposals?: readonly Proposal[];
  /** Of the last day. */
  readonly former?: readonly FormerMember[];
  /** How many invitations and rights were given on a UTC day, the last one on which any was. */
  readonly mailed?: { readonly day: string; readonly count: number };
}

/** A person who was invited and has not joined yet can do nothing. */
export const hasJoined = ({ passkeys, authenticator, identity }: Member): boolean =>
  passkeys.length > 0 || authenticator !== undefined || identity !== undefined;

/** Who joined, also one who has to come in again: all of them are told what is done. */
export const isColleague = (member: Member): boolean => hasJoined(member) || member.invitation?.isAgain === true;

/** The member without all that they signed in with, and every session of theirs over. */
export const withoutWaysIn = ({ authenticator: _, identity: __, ...member }: Member): Member => ({
  ...member,
  passkeys: [],
  standing: member.standing + 1,
});

export const findMember = (office: Office, memberId: string): Member | undefined =>
  office.members.find((member) => member.memberId === memberId);

/** Whether a member goes by an address, however its capitals are written. */
export const hasAddress = (member: Pick<Member, 'address'>, address: string): boolean =>
  member.address.toLowerCase() === address.toLowerCase();

/** The office with one member changed. */
export const withMember = (office: Office, changed: Member): Office => ({
  ...office,
  members: office.members.map((member) => (member.memberId === changed.memberId ? changed : member)),
});

/** What a member may do, also what one manager took from them for now. */
export const rightsOf = ({ permissions, suspended }: Member): readonly Permission[] => [
  ...new Set([...permissions, ...(suspended?.permissions ?? [])]),
];

/** Those who joined and may do something. */
export const whoMay = ({ members }: Office, permission: Permission): Member[] =>
  members.filter((member) => hasJoined(member) && member.permissions.includes(permission));
