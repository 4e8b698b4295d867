// Cannabis, coca and khat, and the cannabinoids made by chemists; schedules by the INCB's Yellow and Green Lists.
import { inSchedule } from './entry.js';

const one = inSchedule('1961-I');
/** Plants and what is cut from them come by the lorry. */
const plant = inSchedule('1961-I', { mostKg: 500_000 });
const [first, second] = [inSchedule('1971-I'), inSchedule('1971-II')];
/** Smoked by the milligram. */
const cannabinoid = inSchedule('1971-II', { mostKg: 5_000 });

export const CANNABIS_AND_COCA = {
  'cannabis-resin': {
    ...one(
      '1301.90',
      'смола каннабиса (гашиш)',
      'cannabis resin (hashish)',
      'гашиш',
      'hashish',
      'hash',
      'смола каннабиса',
      'анаша',
      'cannabis resin',
    ),
    mostKg: 200_000,
  },
  'cannabis-herb': plant(
    '1211.90',
    'каннабис (марихуана)',
    'cannabis herb (marijuana)',
    'марихуана',
    'marijuana',
    'marihuana',
    'ganja',
    'ganjah',
    'cannabis',
    'каннабис',
    'cannabis herb',
    'марихуана (каннабис)',
    'конопля',
  ),
  'cannabis-plant': inSchedule('1961', { mostKg: 500_000 })(
    '1211.90',
    'растения конопли',
    'cannabis plants',
    'кусты конопли',
    'растение конопли',
    'cannabis plant',
    'hemp plants',
  ),
  // Seeds are in no schedule: the convention leaves them out of "cannabis".
  'cannabis-seed': inSchedule('NONE', { mostKg: 500_000 })(
    '1207.99',
    'семена конопли',
    'cannabis seeds',
    'cannabis seed',
    'hemp seed',
    'hemp seeds',
  ),
  'poppy-seed': inSchedule('NONE', { mostKg: 500_000 })(
    '1207.91',
    'семена мака',
    'poppy seeds',
    'poppy seed',
    'мак пищевой',
    'пищевой мак',
  ),
  'hashish-oil': one('1302.19', 'гашишное масло', 'hashish oil', 'hash oil', 'cannabis oil', 'масло каннабиса'),
  'delta-9-thc': second(
    '2932.95',
    'дельта-9-тетрагидроканнабинол',
    'delta-9-THC',
    'ТГК',
    'THC',
    'dronabinol',
    'дронабинол',
  ),
  tetrahydrocannabinol: first(
    '2932.95',
    'тетрагидроканнабинол (изомеры)',
    'tetrahydrocannabinol (isomers)',
    'тетрагидроканнабинол',
    'tetrahydrocannabinol',
  ),
  cocaine: {
    ...one(
      '2939.72',
      'кокаин',
      'cocaine',
      'кокаина гидрохлорид',
      'cocaine hydrochloride',
      'крэк',
      'crack',
      'crack cocaine',
    ),
    mostKg: 50_000,
  },
  'coca-leaf': plant('1211.30', 'лист коки', 'coca leaf', 'листья коки', 'coca leaves', 'листья кока'),
  'coca-paste': {
    ...one('', 'паста коки', 'coca paste', 'кокаиновая паста', 'cocaine base paste', 'basuco'),
    mostKg: 50_000,
  },
  // The plant is in neither convention, only what is made of it.
  khat: inSchedule('NONE', { mostKg: 100_000 })('1211.90', 'кат', 'khat', 'qat', 'catha edulis', 'чат'),
  cathinone: first('', 'катинон', 'cathinone'),
  cathine: inSchedule('1971-III')('2939.43', 'катин', 'cathine', 'd-норпсевдоэфедрин'),
  'jwh-018': cannabinoid('', 'JWH-018', 'JWH-018'),
  'am-2201': cannabinoid('', 'AM-2201', 'AM-2201'),
  'ur-144': cannabinoid('', 'UR-144', 'UR-144'),
  'xlr-11': cannabinoid('', 'XLR-11', 'XLR-11', '5F-UR-144'),
  'ab-chminaca': cannabinoid('', 'AB-CHMINACA', 'AB-CHMINACA'),
  'ab-pinaca': cannabinoid('', 'AB-PINACA', 'AB-PINACA'),
  'ab-fubinaca': cannabinoid('', 'AB-FUBINACA', 'AB-FUBINACA'),
  'adb-fubinaca': cannabinoid('', 'ADB-FUBINACA', 'ADB-FUBINACA'),
  'adb-butinaca': cannabinoid('', 'ADB-BUTINACA', 'ADB-BUTINACA'),
  'mdmb-chmica': cannabinoid('', 'MDMB-CHMICA', 'MDMB-CHMICA'),
  'mdmb-4en-pinaca': cannabinoid('', 'MDMB-4en-PINACA', 'MDMB-4en-PINACA'),
  '5f-mdmb-pinaca': cannabinoid('', '5F-MDMB-PINACA', '5F-MDMB-PINACA', '5F-ADB'),
  '5f-mdmb-pica': cannabinoid('', '5F-MDMB-PICA', '5F-MDMB-PICA'),
};
