// The detections in mail and express cargo, in codes: the channel, the customs form of the post, and what was found.
import { oneOf, someOf } from '../../../forms/vocabulary.js';
import { CLASSES, type SubstanceClass } from './classes.js';

/** Through which goods come that a project looks for. */
export const channels = oneOf({
  POSTAL: {
    en: 'international mail',
    ru: 'международные почтовые отправления',
    also: ['МПО', 'mail', 'почта', 'post'],
  },
  EXPRESS: {
    en: 'express cargo',
    ru: 'экспресс-грузы',
    also: ['express', 'экспресс', 'экспресс-груз', 'express courier', 'экспресс-доставка'],
  },
  OTHER: { en: 'another channel', ru: 'иной канал', also: ['other', 'иное'] },
});

/** What comes in neither is no parcel. */
export const parcelChannel = someOf(channels, ['POSTAL', 'EXPRESS']);
export type ParcelChannel = (typeof parcelChannel.codes)[number];

/** The declarations of the Universal Postal Union: only the mail has them. */
export const postalForm = oneOf({
  CN22: { en: 'CN 22', ru: 'CN 22', also: ['CN-22', 'СН 22'] },
  CN23: { en: 'CN 23', ru: 'CN 23', also: ['CN-23', 'СН 23'] },
});
export type PostalForm = (typeof postalForm.codes)[number];

export const itemKind = oneOf({
  NARCOTIC: CLASSES.NARCOTIC,
  PSYCHOTROPIC: CLASSES.PSYCHOTROPIC,
  NPS: CLASSES.NPS,
  POTENT: CLASSES.POTENT,
  PRECURSOR: CLASSES.PRECURSOR,
  MEDICINE: {
    en: 'medicines',
    ru: 'лекарственные средства',
    also: ['medicine', 'лекарства', 'лекарство', 'медикаменты', 'лекарственные препараты', 'pharmaceuticals'],
  },
  WEAPON_PART: {
    en: 'weapons, their parts, ammunition',
    ru: 'оружие, его части, боеприпасы',
    also: ['weapon', 'weapon part', 'weapon parts', 'оружие', 'части оружия', 'боеприпасы', 'ammunition'],
  },
  CASH: { en: 'cash', ru: 'наличные деньги', also: ['money', 'деньги', 'наличные', 'валюта'] },
  COUNTERFEIT: { en: 'counterfeit goods', ru: 'контрафакт', also: ['counterfeit', 'контрафактные товары', 'fakes'] },
  CULTURAL: {
    en: 'cultural goods',
    ru: 'культурные ценности',
    also: ['cultural', 'antiques', 'антиквариат', 'предметы искусства'],
  },
  WILDLIFE: {
    en: 'animals and plants under protection',
    ru: 'охраняемые животные и растения',
    also: ['wildlife', 'CITES', 'СИТЕС', 'дериваты'],
  },
  TAXED_GOODS: {
    en: 'high-tax goods',
    ru: 'высоконалоговые товары',
    also: ['подакцизные товары', 'taxed goods', 'табак', 'tobacco'],
  },
  OTHER: { en: 'other prohibited items', ru: 'иное запрещённое вложение', also: ['other', 'другое', 'иное'] },
});
export type ItemKind = (typeof itemKind.codes)[number];

const HELD_TO_BE: Readonly<Partial<Record<ItemKind, SubstanceClass>>> = {
  NARCOTIC: 'NARCOTIC',
  PSYCHOTROPIC: 'PSYCHOTROPIC',
  NPS: 'NPS',
  POTENT: 'POTENT',
  PRECURSOR: 'PRECURSOR',
};

/** The class that an item is held to belong to where nobody says what it is; null: it is no controlled substance. */
export const classOfItem = (kind: ItemKind): SubstanceClass | null => HELD_TO_BE[kind] ?? null;
