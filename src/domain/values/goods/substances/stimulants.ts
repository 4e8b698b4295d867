// Stimulants, cathinones and hallucinogens; schedules of the Convention of 1971 by the INCB's Green List.
import { inSchedule } from './entry.js';

const first = inSchedule('1971-I', { mostKg: 20_000 });
const second = inSchedule('1971-II', { mostKg: 20_000 });
/** Taken by the microgram, or by a few milligrams. */
const strong = inSchedule('1971-I', { mostKg: 200 });

export const STIMULANTS = {
  amphetamine: second('2921.46', 'амфетамин', 'amphetamine', 'фенамин', 'speed', 'amfetamine', 'амфетамина сульфат'),
  dexamphetamine: second('2921.46', 'дексамфетамин', 'dexamphetamine', 'dexamfetamine'),
  methamphetamine: {
    ...second(
      '2939.45',
      'метамфетамин',
      'methamphetamine',
      'первитин',
      'метамфетамин (первитин)',
      'crystal meth',
      'meth',
      'ice',
      'yaba',
      'яба',
    ),
    mostKg: 50_000,
  },
  fenetylline: { ...second('2939.51', 'фенетиллин', 'fenetylline', 'каптагон', 'captagon'), mostKg: 50_000 },
  methylphenidate: second('2933.33', 'метилфенидат', 'methylphenidate', 'риталин', 'ritalin'),
  phenmetrazine: second('2934.91', 'фенметразин', 'phenmetrazine'),
  phentermine: inSchedule('1971-IV')('2921.46', 'фентермин', 'phentermine'),
  amfepramone: inSchedule('1971-IV')('2922.31', 'амфепрамон', 'amfepramone', 'diethylpropion'),
  '4-fluoroamphetamine': second('', '4-фторамфетамин', '4-fluoroamphetamine', '4-FA'),
  mephedrone: second('', 'мефедрон', 'mephedrone', '4-ММС', '4-MMC'),
  methylone: second('', 'метилон', 'methylone', 'bk-MDMA'),
  methcathinone: first('', 'меткатинон', 'methcathinone', 'эфедрон', 'ephedrone'),
  mdpv: second('', 'МДПВ', 'MDPV', 'метилендиоксипировалерон', 'methylenedioxypyrovalerone'),
  'alpha-pvp': second(
    '',
    'альфа-PVP',
    'alpha-PVP',
    'α-PVP',
    'a-PVP',
    'альфа-ПВП',
    'α-ПВП',
    'альфа-пирролидиновалерофенон',
    'alpha-pyrrolidinovalerophenone',
  ),
  'alpha-php': second('', 'альфа-PHP', 'alpha-PHP', 'α-PHP', 'альфа-ПГП'),
  '4-mec': second('', '4-метилэткатинон', '4-methylethcathinone', '4-MEC', '4-МЕС'),
  '4-cmc': second('', '4-хлорметкатинон', '4-chloromethcathinone', '4-CMC', 'clephedrone', 'клефедрон'),
  '3-cmc': second('', '3-хлорметкатинон', '3-chloromethcathinone', '3-CMC'),
  '3-mmc': second('', '3-метилметкатинон', '3-methylmethcathinone', '3-MMC'),
  'n-ethylhexedrone': second('', 'N-этилгекседрон', 'N-ethylhexedrone', 'hexen'),
  eutylone: second('', 'эутилон', 'eutylone'),
  bzp: second('', 'бензилпиперазин', 'benzylpiperazine', 'BZP', 'БЗП', 'N-benzylpiperazine'),
  mdma: first('', 'МДМА', 'MDMA', 'ecstasy', 'экстази', '3,4-метилендиоксиметамфетамин'),
  mda: first('', 'МДА', 'MDA', 'тенамфетамин', 'tenamfetamine'),
  pma: first('', 'ПМА', 'PMA', 'параметоксиамфетамин', 'para-methoxyamphetamine'),
  '2c-b': second('', '2C-B', '2C-B', '2С-В', 'nexus'),
  dob: strong('', 'ДОБ', 'DOB', 'броламфетамин', 'brolamfetamine'),
  '25i-nbome': strong('', '25I-NBOMe', '25I-NBOMe', '25I'),
  '25b-nbome': strong('', '25B-NBOMe', '25B-NBOMe'),
  lsd: strong('2939.69', 'ЛСД', 'LSD', 'диэтиламид лизергиновой кислоты', 'lysergide', 'лизергид'),
  psilocybin: first('', 'псилоцибин', 'psilocybin', 'psilocybine', 'псилоцин', 'psilocin'),
  // The convention does not name the plants; states do.
  'psilocybin-mushrooms': inSchedule('NONE')(
    '',
    'грибы, содержащие псилоцибин',
    'mushrooms containing psilocybin',
    'галлюциногенные грибы',
    'magic mushrooms',
  ),
  mescaline: first('', 'мескалин', 'mescaline'),
  dmt: first('', 'диметилтриптамин', 'dimethyltryptamine', 'ДМТ', 'DMT'),
  phencyclidine: second('2933.33', 'фенциклидин', 'phencyclidine', 'PCP'),
  methoxetamine: second('', 'метоксетамин', 'methoxetamine', 'MXE'),
};
