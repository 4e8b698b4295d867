// The page's words about photographs and other files, in both languages.

export const fileWords = {
  en: {
    attachments: 'Attachments',
    scanned: 'scanned',
    notScanned: 'not scanned',
    photos: 'Photographs and papers',
    photosHint: 'They stay on this device and go after the report, when the link allows.',
    photoTooLarge: 'Files larger than 25 MB were not added.',
    photoGone: 'The photograph is not on this device any more: remove it, or add it again.',
    photosOf: 'Photographs of the report: {n}',
    removePhoto: 'Remove: {name}',
  },
  ru: {
    attachments: 'Вложения',
    scanned: 'проверен на вирусы',
    notScanned: 'не проверен на вирусы',
    photos: 'Снимки и документы',
    photosHint: 'Хранятся на этом устройстве и уходят после сообщения, когда есть связь.',
    photoTooLarge: 'Файлы больше 25 МБ не добавлены.',
    photoGone: 'Снимка на этом устройстве больше нет: уберите его или добавьте снова.',
    photosOf: 'Снимки к сообщению: {n}',
    removePhoto: 'Убрать: {name}',
  },
} as const;
