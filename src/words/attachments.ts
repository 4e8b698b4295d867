// The words of problems with attachments, as ICU message text by key, in both languages.

export const attachmentWords = {
  en: {
    'ATTACHMENT_UNKNOWN.title': 'You have sent no file of the digest {given}',
    'ATTACHMENT_UNKNOWN.fix':
      'Send the file whole first, then cite it; each sender cites what they have sent themselves.',
    'ATTACHMENT_TOO_LARGE.title': 'The file is larger than {most} MiB',
    'ATTACHMENT_TOO_LARGE.fix': 'Make the picture smaller, or divide the paper into parts.',
    'ATTACHMENT_KIND.title': 'Files of the kind “{given}” are not taken',
    'ATTACHMENT_KIND.fix': 'Taken are: {kinds}.',
    'ATTACHMENT_NOT_ANNOUNCED.title': 'You have not announced a file of this digest, or it was given up',
    'ATTACHMENT_NOT_ANNOUNCED.fix': 'Announce it: POST /v1/attachments with sha256, name, type and size.',
    'ATTACHMENT_OFFSET.title': '{offset, number} bytes of the file have come: go on from there',
    'ATTACHMENT_OFFSET.fix': 'Send the rest with the header Upload-Offset: {place}.',
    'ATTACHMENT_NOT_AS_SAID.title': 'The file is said to be {said} and is {found}',
    'ATTACHMENT_NOT_AS_SAID.fix':
      'Send it as what it is, if that is taken; pages, scripts and drawings in SVG are not.',
    'ATTACHMENT_DIFFERS.title': 'What has come is not the file of this digest',
    'ATTACHMENT_DIFFERS.fix': 'It was damaged on its way, or is another one: announce it anew and send it again.',
    'ATTACHMENT_INFECTED.title': 'The scanner has found something harmful in the file',
    'ATTACHMENT_INFECTED.fix': 'It was not kept. Have the device that it comes from looked at.',
    'ATTACHMENT_QUOTA.title':
      'The files of your administration take {used, number} of {quota, number} MiB: there is no room for this one',
    'ATTACHMENT_QUOTA.fix': 'What was sent and not cited is removed after a day; for more room ask the operator.',
    'SCAN_FAILED.title': 'The file has come whole, but could not be scanned at the moment',
    'SCAN_FAILED.fix': 'Send its end once more in a moment, without bytes; if it stays so, tell the operator.',
    'BYTES_EXPECTED.title': 'The bytes of the file are taken here as they are',
    'BYTES_EXPECTED.fix':
      'Send them with the headers Content-Type: application/octet-stream and Upload-Offset: 0, or where it was cut off.',
  },
  ru: {
    'ATTACHMENT_UNKNOWN.title': 'Файла с контрольной суммой {given} вы не передавали',
    'ATTACHMENT_UNKNOWN.fix': 'Сначала передайте файл целиком; сослаться можно на то, что передали вы сами.',
    'ATTACHMENT_TOO_LARGE.title': 'Файл больше {most} МиБ',
    'ATTACHMENT_TOO_LARGE.fix': 'Уменьшите снимок или разделите документ на части.',
    'ATTACHMENT_KIND.title': 'Файлы вида «{given}» не принимаются',
    'ATTACHMENT_KIND.fix': 'Принимаются: {kinds}.',
    'ATTACHMENT_NOT_ANNOUNCED.title': 'О файле с такой контрольной суммой вы не объявляли, или его передача прекращена',
    'ATTACHMENT_NOT_ANNOUNCED.fix': 'Объявите о нём: POST /v1/attachments с полями sha256, name, type и size.',
    'ATTACHMENT_OFFSET.title': 'Получено байт: {offset, number}; продолжайте с этого места',
    'ATTACHMENT_OFFSET.fix': 'Передайте остальное с заголовком Upload-Offset: {place}.',
    'ATTACHMENT_NOT_AS_SAID.title': 'Файл заявлен как {said}, а на деле это {found}',
    'ATTACHMENT_NOT_AS_SAID.fix':
      'Укажите настоящий вид, если он принимается; страницы, сценарии и рисунки SVG не принимаются.',
    'ATTACHMENT_DIFFERS.title': 'Полученное не соответствует контрольной сумме файла',
    'ATTACHMENT_DIFFERS.fix': 'Файл повреждён при передаче или это другой файл: объявите и передайте его заново.',
    'ATTACHMENT_INFECTED.title': 'Проверка обнаружила в файле вредоносное содержимое',
    'ATTACHMENT_INFECTED.fix': 'Файл не сохранён. Проверьте устройство, с которого он передан.',
    'ATTACHMENT_QUOTA.title':
      'Файлы вашей администрации занимают {used, number} МиБ из {quota, number}: для этого места нет',
    'ATTACHMENT_QUOTA.fix':
      'Переданное, на что никто не сослался, удаляется через сутки; об увеличении места просите оператора.',
    'SCAN_FAILED.title': 'Файл получен целиком, но проверить его сейчас не удалось',
    'SCAN_FAILED.fix': 'Чуть позже повторите конец передачи без байтов; если не поможет, сообщите оператору.',
    'BYTES_EXPECTED.title': 'Здесь принимаются сами байты файла',
    'BYTES_EXPECTED.fix':
      'Передайте их с заголовками Content-Type: application/octet-stream и Upload-Offset: 0 или с места обрыва.',
  },
} as const;
