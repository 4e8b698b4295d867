// Complete commands of an administration: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { contactPoint, deputy, mandate, named, postOpened } from './events.js';

const to = (verb: string): string => `administrations/${verb}`;
const NAMES = { ru: 'Таможня', en: 'Customs' };

/** By Kazakhstan, whose place the administration of the scene takes. */
const SUCCEEDED = { type: 'AdministrationSucceeded', data: { to: 'ONE', on: { precision: 'unknown' } } };

export const COMPLETE_ADMINISTRATIONS: Readonly<Record<string, Complete>> = {
  ServiceEstablished: {
    command: to('establish-service'),
    phase: 'known',
    given: [],
    body: { service: 'CUSTOMS', names: NAMES },
  },
  PostOpened: {
    command: to('open-post'),
    phase: 'known',
    given: [],
    body: { post: 'Достук', service: 'CUSTOMS', names: NAMES },
  },
  PostClosed: { command: to('close-post'), phase: 'known', given: [postOpened()], body: { post: 'Dostuk' } },
  ContactPointNamed: {
    command: to('name-contact-point'),
    phase: 'known',
    given: [],
    body: { officer: 'kg-head', service: 'CUSTOMS', deputy: true },
  },
  ContactPointRelieved: {
    command: to('relieve-contact-point'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), deputy()],
    body: { officer: 'kg-deputy' },
  },
  OfficerNamed: {
    command: to('name-officer'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    body: { officer: 'kg-7', service: 'CUSTOMS', post: 'Достук' },
  },
  OfficerRemoved: {
    command: to('remove-officer'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), named()],
    body: { officer: 'kg-7', reason: 'Переведён\nв другое ведомство', suspectedSince: '2026-05-01T00:00:00Z' },
  },
  MandateGiven: {
    command: to('give-mandate'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    body: {
      mandate: 'ocu',
      to: 'KZ',
      commands: ['incidents', 'operations/nominate-contact-point'],
      until: '2026-12-31',
    },
  },
  DeviceKeyRegistered: {
    command: to('register-key'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    body: { key: 'oKIywvGUpTVTyxMQ3bwI', officer: 'kg-7', post: 'Достук' },
  },
  DeviceKeyRevoked: {
    command: to('revoke-key'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), { type: 'DeviceKeyRegistered', data: { key: 'oKIywvGU' } }],
    body: { key: 'oKIywvGU', reason: 'Устройство\nутрачено', suspectedSince: '2026-05-01T00:00:00Z' },
  },
  AdministrationSucceeded: {
    command: to('name-successor'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    body: { to: 'KZ', on: '2026-07-01', act: 'Указ № 12' },
  },
  PredecessorTakenOver: {
    command: to('take-over'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' })],
    beside: { 'administration-kz': [SUCCEEDED] },
    body: { from: 'KZ' },
  },
  MandateWithdrawn: {
    command: to('withdraw-mandate'),
    phase: 'known',
    given: [contactPoint({ officer: 'p-9' }), mandate()],
    body: { mandate: 'ocu', reason: 'Операция\nзавершена' },
  },
};
